package dev.kontor.intake.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.intake.upload.Inspection.Accepted;
import dev.kontor.intake.upload.Inspection.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class InspectBytesTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path HOSTILE = Path.of(System.getProperty("kontor.corpus", "../../shared/corpus"), "hostile");

    private final InspectBytes inspect =
            new InspectBytes(EventJson.mapper(), new UploadSettings(DataSize.ofMegabytes(25), 1_000_000, 10));

    @ParameterizedTest
    @CsvSource({
        "xrechnung-ubl-182.xml, application/xml",
        "xrechnung-cii-119.xml, application/xml",
        "facturx-beispiel.pdf, application/pdf",
        "text-beispiel.pdf, application/pdf"
    })
    void documents_are_taken_as_what_they_are(String file, String mediaType) throws IOException {
        assertThat(look(file)).isEqualTo(new Accepted(mediaType));
    }

    @ParameterizedTest
    @CsvSource({
        "empty.pdf, EMPTY_FILE",
        "broken.pdf, FILE_UNREADABLE",
        "encrypted.pdf, FILE_ENCRYPTED",
        "external-entity.xml, XML_NOT_SAFE",
        "scan-lieferant.png, TOO_MANY_PIXELS"
    })
    void what_cannot_be_processed_is_refused_with_a_code(String file, Refusal code) throws IOException {
        assertThat(look(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void the_name_of_a_file_plays_no_part() {
        assertThat(inspect.inspect("MZ\0\0 not a document".getBytes(UTF_8), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refusal.TYPE_NOT_SUPPORTED));
    }

    @Test
    void an_image_is_taken_up_to_the_limit_of_pixels() throws IOException {
        assertThat(inspect.inspect(png(1000, 1000), false)).isEqualTo(new Accepted("image/png"));
        assertThat(inspect.inspect(png(1001, 1000), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refusal.TOO_MANY_PIXELS));
    }

    @Test
    void a_pdf_is_taken_up_to_the_limit_of_pages() throws IOException {
        assertThat(inspect.inspect(pdf(10), false)).isEqualTo(new Accepted("application/pdf"));
        assertThat(inspect.inspect(pdf(11), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refusal.TOO_MANY_PAGES));
    }

    @Test
    void a_form_is_one_json_object() {
        assertThat(inspect.inspect("{\"a\":1}".getBytes(UTF_8), true)).isEqualTo(new Accepted("application/json"));
        assertThat(inspect.inspect("[1]".getBytes(UTF_8), true)).isInstanceOf(Refused.class);
        assertThat(inspect.inspect("no json".getBytes(UTF_8), true)).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_hostile_makes_it_fail() throws IOException {
        assumeThat(HOSTILE).as("the corpus is here").isDirectory();
        for (Path file : hostile()) {
            assertThat(inspect.inspect(Files.readAllBytes(file), false))
                    .as("%s", file)
                    .isNotNull();
        }
    }

    private static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.walk(HOSTILE)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Inspection look(String sample) throws IOException {
        return inspect.inspect(Files.readAllBytes(SAMPLES.resolve(sample)), false);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
