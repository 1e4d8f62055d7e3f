package dev.kontor.extraction.derivative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.derivative.Derivative.Kind;
import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.image.Print;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.ocr.ScannedPage;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.FileBlobStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DerivativesTest {

    private static final Path SAMPLE = Path.of("src/test/resources/samples/letter-beispiel-re502-zf1.pdf");
    private static final UUID DOCUMENT = UUID.fromString("0198c0de-0000-7000-8000-000000000000");

    private JdbcClient jdbc;
    private BlobStore blobs;
    private Derivatives derivatives;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        jdbc = JdbcClient.create(source);
        blobs = new FileBlobStore(folder);
        derivatives = new Derivatives(jdbc);
        String sha256;
        try (InputStream sample = Files.newInputStream(SAMPLE)) {
            sha256 = blobs.put(sample, 1 << 20).sha256();
        }
        jdbc.sql("""
                INSERT INTO extraction (document_id, company, syntax, extracted_at, millis, sha256, media_type)
                VALUES (:id, 'acme', 'TEXT', now(), 1, :sha256, 'application/pdf')
                """).param("id", DOCUMENT).param("sha256", sha256).update();
    }

    @Test
    void a_page_is_drawn_when_somebody_first_asks_and_kept() throws Exception {
        Original original = new Originals(jdbc).find(DOCUMENT).orElseThrow();
        PageImages images = new PageImages(blobs, derivatives, Limits.USUAL);

        Derivative drawn = images.of(original, 1).orElseThrow();

        assertThat(drawn.width()).isEqualTo(612.0);
        assertThat(picture(drawn).getWidth()).isBetween(1250, 1300);
        assertThat(derivatives.of(DOCUMENT)).containsExactly(drawn);
        assertThat(images.of(original, 1)).contains(drawn);
        assertThat(images.of(original, 9)).isEmpty();
    }

    @Test
    void a_scan_keeps_its_straightened_pages_and_their_words() throws Exception {
        KeepScan keep = new KeepScan(blobs, jdbc);
        KeepScan.Pages pages = keep.pages();
        List<Word> words = List.of(new Word("Rechnung", 20, 20, 60, 10, 0.9), new Word("Nr.", 84, 20, 18, 10, 0.9));
        pages.accept(new ScannedPage(new Page(1, 288, 58, words), Grey.of(Print.of("Rechnung Nr."))));

        keep.record(DOCUMENT, pages);

        assertThat(derivatives.of(DOCUMENT)).extracting(Derivative::kind).containsExactly(Kind.IMAGE, Kind.TEXT);
        Derivative text = derivatives.find(DOCUMENT, 1, Kind.TEXT).orElseThrow();
        try (InputStream in = blobs.open(text.sha256())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Rechnung Nr.");
        }
    }

    private BufferedImage picture(Derivative image) throws IOException {
        try (InputStream in = blobs.open(image.sha256())) {
            return ImageIO.read(in);
        }
    }
}
