package dev.kontor.suite.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.suite.client.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The bank of the demo: executes the orders it finds in the outbox folder and states them as camt.053.001.08. */
public final class Bank {

    private static final String CAMT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private final Api finance;
    private final String payment;
    private final Path outbox;
    private final Set<String> stated = new HashSet<>();

    public Bank(Api finance, String payment, Path outbox) {
        this.finance = finance;
        this.payment = payment;
        this.outbox = outbox;
    }

    /** States every order file of these runs; the same statement twice has no effect. */
    public void work(List<JsonNode> runs) {
        for (JsonNode run : runs) {
            String messageId = run.path("messageId").asString("");
            if (run.path("state").asString().equals("SUBMITTED") && !stated.contains(messageId)) {
                byte[] statement = statement(order(messageId), messageId);
                Api.ok(
                        finance.post(payment + "/api/v1/bank-statements", null, "application/xml", statement),
                        "bank statement");
                stated.add(messageId);
            }
        }
    }

    private Document order(String messageId) {
        try (Stream<Path> files = Files.list(outbox)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, UTF_8).contains("<MsgId>" + messageId + "</MsgId>")) {
                    return DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes));
                }
            }
            throw new IllegalStateException("no order " + messageId + " in " + outbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the order " + messageId + " is no XML", e);
        }
    }

    private static byte[] statement(Document order, String messageId) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(CAMT);
            xml.writeStartElement("BkToCstmrStmt");
            xml.writeStartElement("GrpHdr");
            element(xml, "MsgId", "STMT" + messageId.substring(0, Math.min(30, messageId.length())));
            element(xml, "CreDtTm", first(order, "CreDtTm"));
            xml.writeEndElement();
            xml.writeStartElement("Stmt");
            element(xml, "Id", messageId);
            element(xml, "CreDtTm", first(order, "CreDtTm"));
            path(
                    xml,
                    first(
                            (Element) order.getElementsByTagNameNS("*", "DbtrAcct")
                                    .item(0),
                            "IBAN"),
                    "Acct",
                    "Id",
                    "IBAN");
            balance(xml, order, "OPBD", "1000000.00");
            balance(
                    xml,
                    order,
                    "CLBD",
                    new BigDecimal("1000000.00")
                            .subtract(new BigDecimal(first(order, "CtrlSum")))
                            .toPlainString());
            var groups = order.getElementsByTagNameNS("*", "PmtInf");
            for (int i = 0; i < groups.getLength(); i++) {
                group(xml, (Element) groups.item(i));
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void group(XMLStreamWriter xml, Element group) throws XMLStreamException {
        String date =
                first((Element) group.getElementsByTagNameNS("*", "ReqdExctnDt").item(0), "Dt");
        var orders = group.getElementsByTagNameNS("*", "CdtTrfTxInf");
        for (int i = 0; i < orders.getLength(); i++) {
            Element order = (Element) orders.item(i);
            String amount = first(order, "InstdAmt");
            String reference = first(order, "EndToEndId");
            xml.writeStartElement("Ntry");
            amount(xml, amount);
            element(xml, "CdtDbtInd", "DBIT");
            path(xml, "BOOK", "Sts", "Cd");
            path(xml, date, "BookgDt", "Dt");
            path(xml, date, "ValDt", "Dt");
            element(xml, "AcctSvcrRef", reference);
            path(xml, "PMNT", "BkTxCd", "Prtry", "Cd");
            xml.writeStartElement("NtryDtls");
            xml.writeStartElement("TxDtls");
            path(xml, reference, "Refs", "EndToEndId");
            amount(xml, amount);
            element(xml, "CdtDbtInd", "DBIT");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private static void balance(XMLStreamWriter xml, Document order, String kind, String amount)
            throws XMLStreamException {
        xml.writeStartElement("Bal");
        path(xml, kind, "Tp", "CdOrPrtry", "Cd");
        amount(xml, amount);
        element(xml, "CdtDbtInd", "CRDT");
        path(xml, first(order, "CreDtTm").substring(0, 10), "Dt", "Dt");
        xml.writeEndElement();
    }

    private static void amount(XMLStreamWriter xml, String amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(amount);
        xml.writeEndElement();
    }

    private static void path(XMLStreamWriter xml, String text, String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
        xml.writeCharacters(text);
        for (int i = 0; i < names.length; i++) {
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        path(xml, text, name);
    }

    private static String first(Document document, String name) {
        return first(document.getDocumentElement(), name);
    }

    private static String first(Element in, String name) {
        return in.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
