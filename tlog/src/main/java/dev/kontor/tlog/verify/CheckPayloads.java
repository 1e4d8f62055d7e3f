package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.export.ExportFiles;
import dev.kontor.tlog.export.PayloadRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds the payloads of a chunk against what its entries commit to. */
final class CheckPayloads {

    private final ExportFiles files;
    private final String name;
    private final long first;
    private final List<Shown> shown;
    private final Findings findings;
    private final int[] kinds;
    private int read;

    CheckPayloads(ExportFiles files, String name, long first, List<Shown> shown, Findings findings) {
        this.files = files;
        this.name = name;
        this.first = first;
        this.shown = shown;
        this.findings = findings;
        this.kinds = new int[shown.size()];
    }

    /** Checks, and says for the entries, in order, what there is of their payloads. */
    int[] kinds() {
        try {
            Optional<InputStream> file = files.open(name);
            if (file.isEmpty()) {
                findings.at(first, "The file " + name + " with payloads is missing.");
            } else {
                try (PayloadRecords records = new PayloadRecords(file.get())) {
                    compare(records);
                }
            }
        } catch (MalformedException | IOException e) {
            long index = read < shown.size() ? shown.get(read).index() : first;
            findings.at(index, "Payloads in " + name + " cannot be read: " + e.getMessage() + ".");
        }
        return Arrays.copyOf(kinds, read);
    }

    private void compare(PayloadRecords records) throws IOException {
        while (records.next()) {
            long index = first + records.position();
            if (read == shown.size()) {
                findings.at(index, name + " has more payloads than there are entries.");
                return;
            }
            Shown entry = shown.get(read);
            if (entry.index() != index) {
                findings.at(
                        Math.min(index, entry.index()),
                        name + " has a payload of entry " + index + " where that of entry " + entry.index()
                                + " belongs.");
                return;
            }
            kinds[read++] = records.kind();
            compare(entry, records);
        }
        if (read < shown.size()) {
            long index = shown.get(read).index();
            findings.at(index, "The payload of entry " + index + " is missing: " + name + " ends before it.");
        }
    }

    private void compare(Shown shownEntry, PayloadRecords records) {
        CheckedLeaf entry = shownEntry.entry();
        if (entry != null
                && records.committed().isPresent()
                && !records.committed().get().equals(entry.payloadHash())) {
            findings.at(
                    shownEntry.index(),
                    "The payload of entry " + shownEntry.index()
                            + " is not the one the entry commits to: it or its salt was changed.");
        }
    }
}
