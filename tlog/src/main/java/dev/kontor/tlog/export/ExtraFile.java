package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A file that goes along without being part of the log, for example the verifier.
 *
 * @param name letters, digits, dots, hyphens and underscores, in folders if need be
 * @param content is opened once
 */
public record ExtraFile(String name, Content content) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final int LONGEST = 200;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public ExtraFile {
        checked(name);
    }

    static String checked(String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches() || ExportNames.reserved(name)) {
            throw new MalformedException("\"" + name + "\" is not a name for an additional file");
        }
        return name;
    }
}
