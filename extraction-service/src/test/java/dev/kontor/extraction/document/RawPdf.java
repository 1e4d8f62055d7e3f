package dev.kontor.extraction.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Writes PDFs as no honest program would, object by object; readers find the objects without a table of them. */
public final class RawPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RawPdf() {
        text("%PDF-1.7\n");
    }

    /** With a catalog (1), a page tree of one page (2, 3), whose content is object 4. */
    public static RawPdf onePage(String resources) {
        return empty().object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object(
                        3,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>"
                                .formatted(resources));
    }

    public static RawPdf empty() {
        return new RawPdf();
    }

    public RawPdf object(int number, String body) {
        return text(number + " 0 obj\n" + body + "\nendobj\n");
    }

    public RawPdf stream(int number, String entries, byte[] data) {
        text("%d 0 obj\n<< %s /Length %d >>\nstream\n".formatted(number, entries, data.length));
        out.writeBytes(data);
        return text("\nendstream\nendobj\n");
    }

    public RawPdf stream(int number, String entries, String data) {
        return stream(number, entries, data.getBytes(ISO_8859_1));
    }

    public byte[] bytes() {
        text("trailer\n<< /Root 1 0 R >>\n%%EOF\n");
        return out.toByteArray();
    }

    /** So many blanks, deflated as often as wanted. */
    public static byte[] blanks(int mebibytes, int times) {
        byte[] deflated = deflated(mebibytes);
        for (int i = 1; i < times; i++) {
            deflated = deflated(deflated, 1);
        }
        return deflated;
    }

    private static byte[] deflated(int mebibytes) {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        return deflated(blanks, mebibytes);
    }

    private static byte[] deflated(byte[] data, int times) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            for (int i = 0; i < times; i++) {
                deflater.setInput(data);
                while (!deflater.needsInput()) {
                    deflated.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return deflated.toByteArray();
    }

    private RawPdf text(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
        return this;
    }
}
