package dev.kontor.bench.audit;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.log.ReadForExport;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.bench.Figures;
import dev.kontor.tlog.export.ExportOrder;
import dev.kontor.tlog.export.ExportWriter;
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
import org.springframework.context.ConfigurableApplicationContext;

/** An export of the whole log, its verification on one core, and proofs of single entries from the stored tiles. */
final class Proofs {

    private static final int SAMPLES = 500;

    private final ConfigurableApplicationContext service;
    private final StoredLog log;
    private final Path data;
    private final Figures figures;

    Proofs(ConfigurableApplicationContext service, StoredLog log, Path data, Figures figures) {
        this.service = service;
        this.log = log;
        this.data = data;
        this.figures = figures;
    }

    void run() {
        try {
            figures.note("exporting and verifying " + log.size() + " entries");
            Path export = export();
            // a verifier reads millions: what its compilers do in the first seconds is none of them
            verify(export);
            double seconds = verify(export);
            figures.print("audit.verify_entries_per_second", last().size() / seconds, "1/s");
            prove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignedCheckpoint last() {
        return service.getBean(Checkpoints.class).last().orElseThrow();
    }

    private Path export() throws IOException {
        SignedCheckpoint last = last();
        Path file = data.resolve("log.zip");
        ExportOrder order = new ExportOrder(
                last.note(), service.getBean(LogKeys.class).signer(), Selection.WHOLE, List.of(), List.of());
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            ExportWriter.write(
                    order,
                    service.getBean(ReadForExport.class).of(Selection.WHOLE, last.size()),
                    service.getBean(StoredTiles.class),
                    out);
        }
        figures.print("audit.export_entries_per_second", last.size() / seconds(start), "1/s");
        return file;
    }

    private double verify(Path export) throws IOException {
        long start = System.nanoTime();
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
        return seconds(start);
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
