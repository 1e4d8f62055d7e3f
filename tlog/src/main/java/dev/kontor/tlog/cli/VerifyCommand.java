package dev.kontor.tlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.InclusionProof;
import dev.kontor.tlog.export.ExportFiles;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.verify.Report;
import dev.kontor.tlog.verify.VerifyExport;
import dev.kontor.tlog.verify.VerifyProof;
import dev.kontor.tlog.verify.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** {@code verify}: reads what the options name, has it verified, and prints the result. */
final class VerifyCommand {

    private static final int LONGEST_FILE = 1 << 20;

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, WrongUse {
        Optional<VerifierKey> key = key();
        Report report = isProof() ? proof(key) : export(key);
        out.print(options.json() ? JsonReport.of(report) : TextReport.of(report));
        return report.sound() ? Main.SOUND : Main.NOT_SOUND;
    }

    private Report proof(Optional<VerifierKey> key) throws IOException, WrongUse {
        if (key.isEmpty()) {
            throw new WrongUse("a proof needs --key: no key comes with it");
        }
        if (options.older().isPresent() || options.index().isPresent()) {
            throw new WrongUse("a proof is of one entry and one checkpoint: --older and --index are for exports");
        }
        return VerifyProof.of(file(options.target()), leaf(), key.get());
    }

    private Report export(Optional<VerifierKey> key) throws IOException, WrongUse {
        if (options.leaf().isPresent()) {
            throw new WrongUse("--leaf is for proofs");
        }
        Optional<byte[]> older =
                options.older().isPresent() ? Optional.of(file(options.older().get())) : Optional.empty();
        Wanted wanted =
                new Wanted(key, older, options.index(), Runtime.getRuntime().availableProcessors());
        try (ProgressBar bar = ProgressBar.on(err)) {
            return VerifyExport.at(options.target(), options.token(), wanted, bar);
        }
    }

    private Optional<byte[]> leaf() throws IOException {
        return options.leaf().isPresent() ? Optional.of(file(options.leaf().get())) : Optional.empty();
    }

    private Optional<VerifierKey> key() throws IOException, WrongUse {
        if (options.key().isEmpty()) {
            return Optional.empty();
        }
        String text = options.key().get();
        try {
            boolean written = text.contains("+") && !Files.exists(Path.of(text));
            return Optional.of(VerifierKey.parse(written ? text : new String(file(text), UTF_8).strip()));
        } catch (MalformedException e) {
            throw new WrongUse("--key: " + e.getMessage());
        }
    }

    private boolean isProof() throws IOException {
        if (ExportFiles.isWeb(options.target())) {
            return false;
        }
        Path path = Path.of(options.target());
        if (Files.isDirectory(path)) {
            return false;
        }
        byte[] header = InclusionProof.HEADER.getBytes(UTF_8);
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(header.length), header);
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes(LONGEST_FILE);
        }
    }
}
