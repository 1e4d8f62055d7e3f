package dev.kontor.payment.bank;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads camt.053 of any version (.02 to .08 and later), entry by entry; document types and entities are refused. */
public final class ReadCamt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    private ReadCamt053() {}

    /**
     * The statements of one message, in their order.
     *
     * @throws NotABankStatement if the bytes are no well-formed camt.053, carry a document type declaration, hold no
     *     statement, or lack something that must be there
     */
    public static List<BankStatement> read(byte[] xml) throws NotABankStatement {
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            List<BankStatement> statements = new ArrayList<>();
            boolean root = true;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new NotABankStatement("a document type declaration is not accepted");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root) {
                        requireCamt053(in);
                        root = false;
                    } else if (in.getLocalName().equals("Stmt")) {
                        statements.add(statement(in));
                    }
                }
            }
            if (statements.isEmpty()) {
                throw new NotABankStatement("the message holds no statement (Stmt)");
            }
            return statements;
        } catch (XMLStreamException e) {
            throw new NotABankStatement("not well-formed XML at line " + line(e), e);
        }
    }

    private static void requireCamt053(XMLStreamReader in) throws NotABankStatement {
        String namespace = in.getNamespaceURI();
        if (namespace == null
                || !namespace.startsWith(NAMESPACE)
                || !in.getLocalName().equals("Document")) {
            throw new NotABankStatement("not a camt.053 message");
        }
    }

    private static BankStatement statement(XMLStreamReader in) throws XMLStreamException, NotABankStatement {
        Optional<String> id = Optional.empty();
        Optional<String> account = Optional.empty();
        int page = 1;
        List<BankStatement.Entry> entries = new ArrayList<>();
        while (in.nextTag() != XMLStreamConstants.END_ELEMENT) {
            XmlElement element = XmlElement.read(in);
            switch (element.name()) {
                case "Id" -> id = element.value();
                case "StmtPgntn" ->
                    page = CamtEntry.number(element.value("PgNb").orElse("1"));
                case "Acct" -> account = element.value("Id", "IBAN").or(() -> element.value("Id", "Othr", "Id"));
                case "Ntry" -> entries.add(CamtEntry.of(element));
                default -> {
                    // balances, sums and texts say nothing about single payments
                }
            }
        }
        return new BankStatement(
                id.orElseThrow(() -> new NotABankStatement("a statement without Id")),
                account.orElseThrow(() -> new NotABankStatement("a statement without an account")),
                page,
                entries);
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
