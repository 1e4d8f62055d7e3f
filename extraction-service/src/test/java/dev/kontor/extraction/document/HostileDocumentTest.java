package dev.kontor.extraction.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.Corpus;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that were made to do harm: each is read or refused with a code, in time, and the next one is read. */
@Timeout(60)
class HostileDocumentTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final ReadDocument READ = new ReadDocument(new Limits(20, 16 << 20, DEADLINE), Clock.systemUTC());

    private static final String FONT = "/Font << /F 5 0 R >>";
    private static final String HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    @Test
    void a_page_tree_that_bites_its_tail() {
        byte[] pdf = RawPdf.empty()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>")
                .object(3, "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000000 >>")
                .bytes();

        assertThat(read(pdf)).isInstanceOf(Unread.class);
    }

    @Test
    void a_million_drawing_instructions() {
        byte[] pdf = RawPdf.onePage(FONT).stream(
                        4, "", "BT /F 12 Tf 72 700 Td (Invoice) Tj ET\n" + "q 1 0 0 1 0 0 cm Q\n".repeat(500_000))
                .object(5, HELVETICA)
                .bytes();

        assertThat(read(pdf)).isNotNull();
    }

    @Test
    void forms_that_draw_each_other_ten_times_as_often_at_every_level() {
        RawPdf pdf = RawPdf.onePage("/XObject << /X10 10 0 R >>").stream(4, "", "/X10 Do");
        for (int level = 10; level < 22; level++) {
            String resources = "/Resources << /XObject << /X%d %d 0 R >> >>".formatted(level + 1, level + 1);
            pdf.stream(
                    level,
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources,
                    ("/X" + (level + 1) + " Do ").repeat(10));
        }
        byte[] bytes = pdf.stream(22, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "q Q")
                .bytes();

        assertThat(code(bytes)).isIn(FailureCode.OUT_OF_TIME, FailureCode.TOO_LARGE);
    }

    @Test
    void a_form_that_draws_itself() {
        byte[] pdf = RawPdf.onePage("/XObject << /X 10 0 R >>").stream(4, "", "/X Do").stream(
                        10,
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>",
                        "/X Do")
                .bytes();

        assertThat(read(pdf)).isNotNull();
    }

    @Test
    void instructions_that_inflate_to_more_than_is_allowed() {
        byte[] pdf = RawPdf.onePage("").stream(4, "/Filter /FlateDecode", RawPdf.blanks(300, 1))
                .bytes();

        assertThat(code(pdf)).isEqualTo(FailureCode.TOO_LARGE);
    }

    @Test
    void instructions_that_were_deflated_twice() {
        byte[] pdf = RawPdf.onePage("").stream(4, "/Filter [/FlateDecode /FlateDecode]", RawPdf.blanks(300, 2))
                .bytes();

        assertThat(code(pdf)).isEqualTo(FailureCode.TOO_LARGE);
    }

    @Test
    void objects_in_a_stream_that_inflates_while_the_file_is_opened() {
        byte[] pdf = RawPdf.onePage("").stream(
                        4, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", RawPdf.blanks(300, 1))
                .bytes();

        assertThat(code(pdf)).isEqualTo(FailureCode.TOO_LARGE);
    }

    @Test
    void an_image_of_more_pixels_than_there_is_memory() {
        byte[] pdf = RawPdf.onePage("/XObject << /I 6 0 R >>").stream(4, "", "500 0 0 700 0 0 cm /I Do").stream(
                        6,
                        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8"
                                + " /ColorSpace /DeviceRGB /Filter /FlateDecode",
                        RawPdf.blanks(1, 1))
                .bytes();

        assertThat(read(pdf)).isInstanceOf(Unread.class);
    }

    @Test
    void a_font_that_does_not_say_what_its_characters_are() {
        byte[] pdf = RawPdf.onePage(FONT).stream(4, "", "BT /F 12 Tf 72 700 Td <0001000200030004> Tj ET")
                .object(
                        5,
                        "<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [6 0 R] >>")
                .object(6, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /CIDSystemInfo << >> >>")
                .bytes();

        assertThat(read(pdf)).isNotNull();
    }

    @Test
    void brackets_that_never_close() {
        byte[] pdf = RawPdf.empty().object(1, "[".repeat(200_000)).bytes();

        assertThat(read(pdf)).isInstanceOf(Unread.class);
    }

    @Test
    void scripts_are_reported_and_not_run() {
        byte[] pdf = RawPdf.empty()
                .object(1, "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object(
                        3,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + FONT
                                + " >> >>")
                .stream(4, "", "BT /F 12 Tf 72 700 Td (Invoice number 4711 of 1 March 2026) Tj ET")
                .object(5, HELVETICA)
                .bytes();

        assertThat(read(pdf))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.findings())
                                .extracting(Finding::code)
                                .contains("ACTIVE_CONTENT"));
    }

    @Test
    void entities_that_multiply_and_entities_from_elsewhere() {
        String laughs = "<!DOCTYPE a [<!ENTITY b \"%s\"><!ENTITY c \"%s\">]><a>&c;</a>"
                .formatted("ha".repeat(1000), "&b;".repeat(1000));
        String file = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>";

        for (String xml : List.of(laughs, file)) {
            assertThat(READ.read(xml.getBytes(UTF_8), "application/xml", null))
                    .isInstanceOfSatisfying(
                            Unread.class, unread -> assertThat(unread.code()).isEqualTo(FailureCode.UNREADABLE_XML));
        }
    }

    @Test
    void a_document_beyond_its_deadline_is_given_up_and_the_next_one_is_read() throws IOException {
        byte[] slow = ("<a>" + "<b/>".repeat(3_000_000) + "</a>").getBytes(UTF_8);
        ReadDocument hurried = new ReadDocument(new Limits(20, 16 << 20, Duration.ofNanos(1)), Clock.systemUTC());

        assertThat(hurried.read(slow, "application/xml", null))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.code()).isEqualTo(FailureCode.OUT_OF_TIME));
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/samples/xr30-01.01a-invoice.ubl.xml"));
        assertThat(READ.read(bytes, "application/xml", null)).isInstanceOf(Read.class);
    }

    @Test
    void what_the_index_of_the_corpus_wants_refused_is_refused() throws IOException {
        List<String> read = new ArrayList<>();
        for (Path index : Corpus.files("hostile", "index.csv")) {
            for (String line : Files.readAllLines(index)) {
                if (line.contains("DOCTYPE must be refused") || line.contains("user password")) {
                    Path file = index.resolveSibling(line.substring(0, line.indexOf(',')));
                    byte[] bytes = Files.readAllBytes(file);
                    String mediaType = MediaTypeOf.bytes(bytes).orElseThrow();
                    if (READ.read(bytes, mediaType, null) instanceof Read) {
                        read.add(file.toString());
                    }
                }
            }
        }

        assertThat(read).isEmpty();
    }

    private static Reading read(byte[] pdf) {
        return READ.read(pdf, "application/pdf", null);
    }

    private static FailureCode code(byte[] pdf) {
        return ((Unread) read(pdf)).code();
    }
}
