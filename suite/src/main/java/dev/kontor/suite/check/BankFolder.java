package dev.kontor.suite.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The folder the bank's software takes its orders from. */
final class BankFolder {

    private final Path folder;

    BankFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Every finished order file.
     *
     * @throws IllegalStateException if one is not the XML the bank takes
     */
    List<BankFile> files() {
        List<BankFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                found.add(read(file));
            }
        } catch (NoSuchFileException nothingOrderedYet) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static BankFile read(Path file) throws IOException {
        Document document;
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the order " + file + " is no XML", e);
        }
        Element header =
                (Element) document.getElementsByTagNameNS("*", "GrpHdr").item(0);
        List<BankFile.Order> orders = new ArrayList<>();
        NodeList transfers = document.getElementsByTagNameNS("*", "CdtTrfTxInf");
        for (int i = 0; i < transfers.getLength(); i++) {
            Element transfer = (Element) transfers.item(i);
            orders.add(new BankFile.Order(text(transfer, "EndToEndId"), new BigDecimal(text(transfer, "InstdAmt"))));
        }
        return new BankFile(
                String.valueOf(file.getFileName()),
                Integer.parseInt(text(header, "NbOfTxs")),
                new BigDecimal(text(header, "CtrlSum")),
                orders);
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
