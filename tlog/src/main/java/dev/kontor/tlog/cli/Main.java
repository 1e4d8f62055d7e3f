package dev.kontor.tlog.cli;

import dev.kontor.tlog.MalformedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

/** {@code java -jar tlog.jar verify EXPORT|URL|PROOF [OPTIONS]}. */
public final class Main {

    static final int SOUND = 0;
    static final int NOT_SOUND = 1;
    static final int WRONG_USE = 2;

    private static final String USAGE = """
            Usage: java -jar tlog.jar verify EXPORT [OPTIONS]

              EXPORT           an export: a ZIP, a folder, or the http(s) address it is served at;
                               or the proof of one entry (.tlog-proof);
                               or, with a token, the log of a running service: http(s)://…/api/v1/log

              --key KEY        the public key of the log, or a file that holds it, from a source you trust;
                               without it the key is taken from the export. A proof needs it
              --older FILE     an older checkpoint: is its log the beginning of this one?
              --index N        verify entry N alone
              --leaf FILE      the entry, if it is not in the proof
              --token TOKEN    of an auditor of all companies; better in the environment as KONTOR_TOKEN
              --json           the result as JSON

            Exit code 0: sound. 1: not sound; the first wrong entry is named. 2: wrong use.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Runs a command and gives its exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(arguments);
            return new VerifyCommand(options, out, err).run();
        } catch (WrongUse e) {
            err.println("tlog: " + e.getMessage());
            err.print(USAGE);
            return WRONG_USE;
        } catch (NoSuchFileException e) {
            err.println("tlog: there is no file " + e.getMessage());
            return WRONG_USE;
        } catch (MalformedException | IOException e) {
            err.println("tlog: " + e.getMessage());
            return NOT_SOUND;
        }
    }
}
