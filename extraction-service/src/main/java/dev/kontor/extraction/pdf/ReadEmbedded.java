package dev.kontor.extraction.pdf;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.ReadOrder;
import dev.kontor.extraction.einvoice.XmlRefused;
import dev.kontor.extraction.pdf.EmbeddedFiles.EmbeddedFile;
import dev.kontor.extraction.reading.Reading.Read;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the e-invoice embedded in a hybrid PDF (ZUGFeRD, Factur-X), or else the order (Order-X). */
final class ReadEmbedded {

    private static final Set<String> NAMES =
            Set.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "zugferd_invoice.xml");
    private static final Set<String> ORDERS = Set.of("order-x.xml", "cida.xml");

    private final int maxBytes;
    private final Judge judge;
    private final List<Read> invoices = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReadEmbedded(int maxBytes, Judge judge) {
        this.maxBytes = maxBytes;
        this.judge = judge;
    }

    /**
     * @param invoice empty when no embedded file is an e-invoice that can be read
     * @param order what goes before an invoice; empty when there is an e-invoice, or no such file
     * @param findings about the embedded files, also when there is no invoice
     */
    record Result(Optional<Read> invoice, Optional<Read> order, List<Finding> findings) {}

    static Result of(PDDocument document, int maxBytes, Judge judge) throws IOException {
        return new ReadEmbedded(maxBytes, judge).read(EmbeddedFiles.of(document));
    }

    private Result read(List<EmbeddedFile> files) {
        files.stream().filter(file -> NAMES.contains(file.name())).forEach(this::read);
        if (invoices.isEmpty()) {
            files.stream()
                    .filter(file -> file.name().endsWith(".xml"))
                    .filter(file -> !NAMES.contains(file.name()) && !ORDERS.contains(file.name()))
                    .forEach(this::read);
            if (!invoices.isEmpty()) {
                warn("ATTACHMENT_NAME_UNUSUAL", "The embedded e-invoice does not have a name ZUGFeRD provides for.");
            }
        }
        if (invoices.size() > 1) {
            findings.add(new Finding(
                    "SEVERAL_INVOICES_EMBEDDED",
                    Severity.CLARIFY,
                    null,
                    "The PDF embeds " + invoices.size() + " e-invoices; the first one was read."));
        }
        Optional<Read> order = invoices.isEmpty()
                ? files.stream()
                        .filter(file -> ORDERS.contains(file.name()))
                        .flatMap(file -> order(file).stream())
                        .findFirst()
                : Optional.empty();
        return new Result(invoices.stream().findFirst(), order, findings);
    }

    private Optional<Read> order(EmbeddedFile file) {
        try {
            Optional<byte[]> xml = StreamBytes.read(file.stream(), maxBytes);
            return xml.isPresent() ? ReadOrder.read(xml.get()) : Optional.empty();
        } catch (XmlRefused | IOException e) {
            warn("EMBEDDED_XML_UNREADABLE", "The embedded XML of an order is damaged.");
            return Optional.empty();
        }
    }

    private void read(EmbeddedFile file) {
        try {
            Optional<byte[]> xml = StreamBytes.read(file.stream(), maxBytes);
            Optional<Read> invoice = xml.isPresent() ? ReadEInvoice.read(xml.get(), judge) : Optional.empty();
            // some producers embed the same file twice
            invoice.filter(read -> !invoices.contains(read)).ifPresent(invoices::add);
            if (invoice.isEmpty() && NAMES.contains(file.name())) {
                warn("EMBEDDED_XML_UNREADABLE", "The embedded XML is no e-invoice that can be read.");
            }
        } catch (XmlRefused e) {
            warn("EMBEDDED_XML_UNREADABLE", "The embedded XML was not read: " + e.getMessage());
        } catch (IOException e) {
            warn("EMBEDDED_XML_UNREADABLE", "The embedded XML is damaged.");
        }
    }

    private void warn(String code, String message) {
        findings.add(new Finding(code, Severity.WARN, null, message));
    }
}
