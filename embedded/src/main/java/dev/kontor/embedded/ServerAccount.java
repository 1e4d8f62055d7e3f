package dev.kontor.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system account PostgreSQL runs as: the JVM's own, or, since PostgreSQL refuses root, {@code nobody} under a root
 * JVM. A root JVM that meets a folder an ordinary user made goes on as that user.
 */
record ServerAccount(int uid, int gid, boolean dropsRoot, boolean passesClosed) {
    private static final int NOBODY = 65_534;

    static ServerAccount of(Path dataDir) {
        UnixSystem self = new UnixSystem();
        if (self.getUid() != 0) {
            return new ServerAccount((int) self.getUid(), (int) self.getGid(), false, false);
        }
        try {
            if (Files.exists(dataDir) && attribute(dataDir, "uid") != 0) {
                return new ServerAccount(attribute(dataDir, "uid"), attribute(dataDir, "gid"), true, false);
            }
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields[0].equals("nobody")) {
                    return new ServerAccount(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true, false);
                }
            }
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot choose the account PostgreSQL runs as", e);
        }
        return new ServerAccount(NOBODY, NOBODY, true, false);
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        if (!dropsRoot) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        if (passesClosed) {
            all.addAll(List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"));
        }
        all.add("--");
        all.addAll(command);
        return all;
    }

    /** Makes a file or folder this account's own, or says that it is someone else's. */
    void own(Path path) throws IOException {
        if (dropsRoot) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        } else if (!jvmOwns(path)) {
            throw new EmbeddedException("PostgreSQL cannot use " + path + ": it belongs to user "
                    + attribute(path, "uid") + " and this program runs as user " + uid + ".");
        }
    }

    /**
     * This account, able to get to the folder. Where a folder above is closed to it (such as {@code /root}), it may pass
     * through closed folders, and nothing else of root: capability {@code CAP_DAC_READ_SEARCH}, capabilities(7).
     */
    ServerAccount reaching(Path folder) throws IOException {
        if (!dropsRoot || passesClosed) {
            return this;
        }
        for (Path above = folder.toRealPath().getParent(); above != null; above = above.getParent()) {
            int mode = attribute(above, "mode");
            boolean enters = attribute(above, "uid") == uid
                    ? (mode & 0100) != 0
                    : attribute(above, "gid") == gid ? (mode & 0010) != 0 : (mode & 0001) != 0;
            if (!enters) {
                return new ServerAccount(uid, gid, true, true);
            }
        }
        return this;
    }

    static boolean jvmOwns(Path path) throws IOException {
        return attribute(path, "uid") == jvmUid();
    }

    static long jvmUid() {
        return new UnixSystem().getUid();
    }

    private static int attribute(Path path, String name) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + name);
    }
}
