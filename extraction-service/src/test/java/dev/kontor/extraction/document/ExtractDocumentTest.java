package dev.kontor.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.events.catalog.EventCatalog;
import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.extraction.ExtractionFailed;
import dev.kontor.events.extraction.FieldsExtracted;
import dev.kontor.events.intake.DocumentReceived;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.derivative.KeepScan;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.FieldsByCompany;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.extraction.learning.RecallLayout;
import dev.kontor.extraction.learning.StoredLayouts;
import dev.kontor.extraction.learning.UnconfirmedPages;
import dev.kontor.extraction.model.AskModel;
import dev.kontor.extraction.model.ModelSettings;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.extraction.suppliers.IdentifySupplier;
import dev.kontor.extraction.suppliers.SupplierTable;
import dev.kontor.kit.blob.Blob;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.FileBlobStore;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.remote.RemoteSettings;
import dev.kontor.kit.remote.Remotes;
import dev.kontor.kit.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ExtractDocumentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLE = Path.of("src/test/resources/samples/xr30-01.01a-invoice.ubl.xml");

    private final Ids ids = new Ids(CLOCK);
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private BlobStore blobs;
    private Extractions extractions;
    private ExtractDocument extract;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        blobs = new FileBlobStore(folder);
        extractions = new Extractions(jdbc);
        Traces traces = new Traces(Tracer.NOOP, Propagator.NOOP);
        extract = new ExtractDocument(
                blobs,
                new ReadDocument(Limits.USUAL, CLOCK),
                new FieldsByCompany(FieldModel.shipped(), Map.of(), Recipient.UNKNOWN),
                review(),
                DocumentTypes.load(null),
                extractions,
                new IdentifySupplier(new SupplierTable(jdbc)),
                new KeepScan(blobs, jdbc),
                new Outbox(jdbc, EventCatalog.TYPES, ids, CLOCK, traces, new SimpleMeterRegistry(), "extraction"),
                CLOCK);
    }

    private ReviewReading review() {
        ModelSettings none = new ModelSettings(null, "", "", Duration.ofSeconds(1), 0.8);
        Remotes remotes =
                new Remotes(new RemoteSettings(50, 20, 5, Duration.ofSeconds(10), 64), new SimpleMeterRegistry());
        return new ReviewReading(
                new UnconfirmedPages(jdbc, CLOCK),
                new RecallLayout(new StoredLayouts(jdbc, CLOCK)),
                new AskModel(none, remotes));
    }

    @Test
    void what_a_document_says_is_published_and_put_on_record() throws Exception {
        Blob blob = blobs.put(Files.newInputStream(SAMPLE), 1 << 20);
        Envelope envelope = envelope();

        transaction.executeWithoutResult(t -> extract.on(received(blob.sha256(), "application/xml"), envelope));

        FieldsExtracted event = EventJson.read(published(), FieldsExtracted.class);
        assertThat(event.syntax()).isEqualTo("UBL");
        assertThat(event.content().value("invoiceNumber")).contains("123456XX");
        assertThat(event.submittedBy()).isEqualTo("person/anna");
        assertThat(extractions.find(((DocumentId) envelope.subject()).id()))
                .get()
                .extracting(Extraction::type, Extraction::company, Extraction::failedCode)
                .containsExactly("invoice", "acme", null);
    }

    @Test
    void bytes_that_cannot_be_read_are_a_failure_on_record() throws Exception {
        Blob blob = blobs.put(new ByteArrayInputStream(new byte[] {1}), 10);
        Envelope envelope = envelope();

        transaction.executeWithoutResult(t -> extract.on(received(blob.sha256(), "image/png"), envelope));

        assertThat(EventJson.read(published(), ExtractionFailed.class).code()).isEqualTo("UNREADABLE_IMAGE");
        assertThat(extractions.find(((DocumentId) envelope.subject()).id()))
                .get()
                .extracting(Extraction::failedCode)
                .isEqualTo("UNREADABLE_IMAGE");
    }

    @Test
    void a_missing_blob_is_an_error() {
        assertThatThrownBy(() -> extract.on(received("0".repeat(64), "application/pdf"), envelope()))
                .isInstanceOf(IllegalStateException.class);
    }

    private byte[] published() {
        return jdbc.sql("SELECT body FROM outbox").query(byte[].class).single();
    }

    private static DocumentReceived received(String sha256, String mediaType) {
        return new DocumentReceived(sha256, 1, mediaType, null, "api", null, null, null, "person/anna");
    }

    private Envelope envelope() {
        UUID document = ids.next();
        Subject subject = new DocumentId(document);
        return new Envelope(
                ids.next(),
                "t",
                "/kontor/intake",
                subject,
                1,
                CLOCK.instant(),
                "s",
                document,
                null,
                "person/anna",
                "acme",
                null);
    }
}
