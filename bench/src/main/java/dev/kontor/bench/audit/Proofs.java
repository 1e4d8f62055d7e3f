package dev.kontor.bench.audit;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.log.ReadForExport;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.bench.Figures;
import dev.kontor.bench.machine.CpuTime;
import dev.kontor.tlog.export.ExportOrder;
import dev.kontor.tlog.export.ExportWriter;
import dev.kontor.tlog.export.ExportedEntry;
import dev.kontor.tlog.export.Payload;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.merkle.ProveInclusion;
import dev.kontor.tlog.tile.TileHashes;
import dev.kontor.tlog.verify.Progress;
import dev.kontor.tlog.verify.Report;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** An export of the whole log, its verification with and without contents, proofs of entries from the stored tiles. */
final class Proofs {

    private static final int SAMPLES = 500;

    /**
     * What a verification took.
     *
     * @param elapsed seconds
     * @param cpu seconds of processor time
     */
    private record Spent(double elapsed, double cpu) {}

    private final ConfigurableApplicationContext service;
    private final StoredLog log;
    private final Path data;
    private final Figures figures;

    /** Broker and service are in it, and idle. */
    private final CpuTime cpu = CpuTime.ofThisJvm();

    Proofs(ConfigurableApplicationContext service, StoredLog log, Path data, Figures figures) {
        this.service = service;
        this.log = log;
        this.data = data;
        this.figures = figures;
    }

    void run() {
        try {
            figures.note("exporting and verifying " + log.size() + " entries");
            Path export = data.resolve("log.zip");
            long start = System.nanoTime();
            export(export, entry -> entry);
            figures.print("audit.export_entries_per_second", last().size() / seconds(start), "1/s");
            figures.print(
                    "audit.verify_entries_per_second",
                    last().size() / verified(export).elapsed(),
                    "1/s");
            leavesAlone();
            prove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tree costs: as in the logs of others, no entry has contents that would have to be inflated and hashed, too. */
    private void leavesAlone() throws IOException {
        Path export = data.resolve("leaves.zip");
        export(export, entry -> new ExportedEntry(entry.index(), entry.leaf(), new Payload.Withheld()));
        Spent spent = verified(export);
        figures.print("audit.verify_leaves_per_second", last().size() / spent.elapsed(), "1/s");
        figures.print("audit.verify_leaves_per_cpu_second", last().size() / spent.cpu(), "1/s");
    }

    private SignedCheckpoint last() {
        return service.getBean(Checkpoints.class).last().orElseThrow();
    }

    private void export(Path file, UnaryOperator<ExportedEntry> shown) throws IOException {
        SignedCheckpoint last = last();
        ExportOrder order = new ExportOrder(
                last.note(), service.getBean(LogKeys.class).signer(), Selection.WHOLE, List.of(), List.of());
        Spliterator<ExportedEntry> entries = Spliterators.spliteratorUnknownSize(
                service.getBean(ReadForExport.class).of(Selection.WHOLE, last.size()), Spliterator.ORDERED);
        try (OutputStream out = Files.newOutputStream(file)) {
            ExportWriter.write(
                    order,
                    StreamSupport.stream(entries, false).map(shown).iterator(),
                    service.getBean(StoredTiles.class),
                    out);
        }
    }

    /** The second time: a verifier reads millions, and what its compilers do in the first seconds is none of them. */
    private Spent verified(Path export) throws IOException {
        verify(export);
        return verify(export);
    }

    private Spent verify(Path export) throws IOException {
        long start = System.nanoTime();
        double before = cpu.seconds();
        Report report = VerifyExport.at(
                export.toString(),
                new Wanted(
                        Optional.of(service.getBean(LogKeys.class).signer().verifier()),
                        Optional.empty(),
                        OptionalLong.empty(),
                        1),
                Progress.SILENT);
        if (!report.sound()) {
            throw new IllegalStateException("the log is not sound: " + report.findings());
        }
        return new Spent(seconds(start), cpu.seconds() - before);
    }

    private void prove() throws IOException {
        long size = last().size();
        StoredTiles tiles = service.getBean(StoredTiles.class);
        long start = System.nanoTime();
        for (int sample = 0; sample < SAMPLES; sample++) {
            // nothing is at hand from the one before
            ProveInclusion.of(size / SAMPLES * sample, size, new TileHashes(tiles, size));
        }
        figures.print("audit.proof_ms", seconds(start) * 1e3 / SAMPLES, "ms");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
