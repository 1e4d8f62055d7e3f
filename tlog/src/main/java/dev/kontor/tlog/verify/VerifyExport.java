package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.export.ExportFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Verifies an export: as a whole, or one entry of it, and whether it continues an older log. */
public final class VerifyExport {

    private VerifyExport() {}

    /**
     * Verifies the export at a place: a ZIP, a folder, or an http(s) address.
     *
     * @throws NoSuchFileException if there is nothing
     */
    public static Report at(String place, Wanted wanted, Progress progress) throws NoSuchFileException {
        return at(place, Optional.empty(), wanted, progress);
    }

    /**
     * Verifies the export at a place, or the log itself: that is what an address is without a manifest, with a token.
     *
     * @param token for the service at an address
     * @throws NoSuchFileException if there is nothing
     */
    public static Report at(String place, Optional<String> token, Wanted wanted, Progress progress)
            throws NoSuchFileException {
        boolean live = token.isPresent() && ExportFiles.isWeb(place);
        try (ExportFiles files = ExportFiles.at(place, token)) {
            return of(files, live, wanted, progress);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (MalformedException | IOException e) {
            return unreadable(e, wanted, new Findings());
        }
    }

    /** Verifies. What cannot be read is a finding, too: whoever verifies must not be stopped by what they are shown. */
    public static Report of(ExportFiles files, Wanted wanted, Progress progress) {
        return of(files, false, wanted, progress);
    }

    private static Report of(ExportFiles files, boolean live, Wanted wanted, Progress progress) {
        Findings findings = new Findings();
        try {
            OpenedExport export =
                    live ? OpenedExport.openLive(files, wanted.key()) : OpenedExport.open(files, wanted.key());
            if (!export.inside().text().equals(export.key().text())) {
                findings.general("The key in the export is another one than the key given: " + export.inside() + ".");
            }
            Counts counts = wanted.index().isPresent()
                    ? new VerifyEntry(export, findings).counts(wanted.index().getAsLong())
                    : new VerifyAll(export, findings).counts(wanted.threads(), progress);
            wanted.older().ifPresent(older -> CheckOlder.check(export, older, findings));
            return report(export, wanted, counts, findings);
        } catch (MalformedException | IOException e) {
            return unreadable(e, wanted, findings);
        }
    }

    private static Report unreadable(Exception e, Wanted wanted, Findings findings) {
        findings.general("The export cannot be verified: " + e.getMessage() + ".");
        return new Report(
                Optional.empty(), wanted.key(), wanted.key().isPresent(), Counts.NONE, findings.sorted(), List.of());
    }

    private static Report report(OpenedExport export, Wanted wanted, Counts counts, Findings findings)
            throws IOException {
        List<String> notes = new ArrayList<>();
        Checkpoint checkpoint = export.checkpoint();
        if (!export.shape().whole()) {
            notes.add("This is a part of the log: " + export.manifest().entries() + " of " + checkpoint.size()
                    + " entries. That these are all it should show rests on the word of whoever signed the export.");
        }
        if (export.shape().live()) {
            notes.add("This is the log itself, up to its checkpoint. That payloads were erased is its own word.");
        } else if (wanted.index().isEmpty() && !canList(export.files())) {
            notes.add("Files at an address cannot be listed: whether there are superfluous ones was not looked at.");
        }
        if (findings.full()) {
            notes.add("So much is wrong that the verification was ended.");
        }
        return new Report(
                Optional.of(checkpoint),
                Optional.of(export.key()),
                wanted.key().isPresent(),
                counts,
                findings.sorted(),
                notes);
    }

    private static boolean canList(ExportFiles files) throws IOException {
        Optional<Stream<String>> names = files.names();
        names.ifPresent(BaseStream::close);
        return names.isPresent();
    }
}
