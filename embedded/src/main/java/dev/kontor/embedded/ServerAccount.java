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
record ServerAccount(int uid, int gid, boolean dropsRoot) {
    private static final int NOBODY = 65_534;

    static ServerAccount of(Path dataDir) {
        UnixSystem self = new UnixSystem();
        if (self.getUid() != 0) {
            return new ServerAccount((int) self.getUid(), (int) self.getGid(), false);
        }
        try {
            if (Files.exists(dataDir) && attribute(dataDir, "uid") != 0) {
                return new ServerAccount(attribute(dataDir, "uid"), attribute(dataDir, "gid"), true);
            }
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields[0].equals("nobody")) {
                    return new ServerAccount(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true);
                }
            }
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot choose the account PostgreSQL runs as", e);
        }
        return new ServerAccount(NOBODY, NOBODY, true);
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        if (!dropsRoot) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
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

    /** @throws EmbeddedException if this account cannot get to the folder because a folder above it is closed to it */
    void requireReach(Path folder) throws IOException {
        if (!dropsRoot) {
            return;
        }
        for (Path above = folder.toRealPath().getParent(); above != null; above = above.getParent()) {
            int mode = attribute(above, "mode");
            boolean enters = attribute(above, "uid") == uid
                    ? (mode & 0100) != 0
                    : attribute(above, "gid") == gid ? (mode & 0010) != 0 : (mode & 0001) != 0;
            if (!enters) {
                throw new EmbeddedException("PostgreSQL cannot use " + folder + ": it runs as user " + uid
                        + " because root is refused, and that user may not enter " + above
                        + "; choose a folder elsewhere or start as an ordinary user.");
            }
        }
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
