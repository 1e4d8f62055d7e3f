package dev.kontor.tlog.verify;

import dev.kontor.tlog.export.NamedFile;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for files that nothing refers to, and at the additional ones. */
final class CheckFiles {

    private final OpenedExport export;
    private final Findings findings;

    CheckFiles(OpenedExport export, Findings findings) {
        this.export = export;
        this.findings = findings;
    }

    void check() throws IOException {
        Optional<Stream<String>> names = export.files().names();
        if (names.isPresent()) {
            try (Stream<String> all = names.get()) {
                checkNames(all.iterator());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        for (NamedFile file : export.manifest().files()) {
            checkFile(file);
        }
    }

    private void checkNames(Iterator<String> names) {
        Set<String> seen = new HashSet<>();
        while (names.hasNext() && !findings.full()) {
            String name = names.next();
            if (!export.shape().expects(name)) {
                findings.general("Nothing refers to the file \"" + printable(name) + "\".");
            } else if (!seen.add(name)) {
                findings.general("There are two files of the name \"" + name + "\".");
            }
        }
    }

    private void checkFile(NamedFile file) throws IOException {
        Optional<InputStream> content = export.files().open(file.name());
        if (content.isEmpty()) {
            findings.general("The file " + file.name() + " is missing.");
            return;
        }
        MessageDigest digest = TreeHasher.sha256();
        try (InputStream in = content.get()) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        if (!file.sha256().equals(Hash.of(digest.digest()))) {
            findings.general("The file " + file.name() + " was changed.");
        }
    }

    /** A name that somebody chose may hold what a terminal obeys. */
    private static String printable(String name) {
        String shorter = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shorter.replaceAll("\\p{C}", "?");
    }
}
