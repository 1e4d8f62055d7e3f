package dev.kontor.tlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.tlog.checkpoint.InclusionProof;
import dev.kontor.tlog.export.MemoryFiles;
import dev.kontor.tlog.export.SampleLog;
import dev.kontor.tlog.export.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final SampleLog LOG = new SampleLog(600);

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String zip = "";

    @BeforeEach
    void write() throws IOException {
        Path path = folder.resolve("export.zip");
        try (OutputStream stream = Files.newOutputStream(path)) {
            LOG.export(Selection.WHOLE, List.of(), stream);
        }
        zip = path.toString();
    }

    @Test
    void a_sound_export_ends_with_0_and_says_where_the_key_came_from() {
        assertThat(run("verify", zip, "--key", LOG.key().verifier().text())).isZero();
        assertThat(text())
                .startsWith("SOUND")
                .contains("600 entries, root ", "as you gave it", "540 hashed, 60 erased");
        assertThat(run("verify", zip)).isZero();
        assertThat(text())
                .contains("taken from the export itself: this proves nothing against whoever made the export");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_changed_export_ends_with_1_and_names_the_first_wrong_entry() throws IOException {
        String unpacked = unpack(changed());
        assertThat(run("verify", unpacked)).isEqualTo(1);
        assertThat(text()).startsWith("NOT SOUND. The first wrong entry is 256.");
        assertThat(run("verify", unpacked, "--json")).isEqualTo(1);
        assertThat(text())
                .contains("{\"sound\":false,\"firstWrongIndex\":256,\"findings\":[{\"index\":256,\"what\":\"");
    }

    @Test
    void the_result_as_json_is_one_line() {
        assertThat(run("verify", zip, "--json", "--index", "17")).isZero();
        assertThat(text())
                .startsWith(
                        "{\"sound\":true,\"findings\":[],\"origin\":\"kontor.example/log\",\"size\":600,\"root\":\"")
                .endsWith(
                        ",\"keyGiven\":false,\"entries\":1,\"payloadsHeld\":1,\"payloadsErased\":0,\"payloadsWithheld\":0,"
                                + "\"streams\":0,\"notes\":[]}\n");
    }

    @Test
    void key_and_older_checkpoint_are_read_from_files() throws IOException {
        Path key = Files.writeString(
                folder.resolve("log.key"), LOG.key().verifier().text() + "\n");
        Path older = Files.write(
                folder.resolve("older"), new SampleLog(500, LOG.key(), (index, usual) -> usual).checkpoint());
        assertThat(run("verify", zip, "--key", key.toString(), "--older", older.toString()))
                .isZero();
        Path longer = Files.write(
                folder.resolve("longer"), new SampleLog(700, LOG.key(), (index, usual) -> usual).checkpoint());
        assertThat(run("verify", zip, "--key", key.toString(), "--older", longer.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("The first wrong entry is 600", "The log has become shorter");
    }

    @Test
    void a_proof_is_verified_with_a_key_and_not_without() throws IOException {
        InclusionProof made = InclusionProof.make(LOG.entry(333).leaf(), 333, 600, LOG.checkpoint(), LOG.tiles());
        Path proof = Files.write(folder.resolve("333.tlog-proof"), made.bytes());
        String key = LOG.key().verifier().text();
        assertThat(run("verify", proof.toString(), "--key", key)).isZero();
        assertThat(run("verify", proof.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("a proof needs --key");
        Path leaf = Files.write(folder.resolve("leaf"), LOG.entry(334).leaf());
        assertThat(run("verify", proof.toString(), "--key", key, "--leaf", leaf.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("the entry is not at index 333 of the log that was signed");
    }

    @Test
    void an_export_is_verified_where_it_is_served() throws IOException {
        Map<String, MemoryFiles> places = Map.of("sound", LOG.export(Selection.WHOLE), "changed", changed());
        try (Served served = new Served(places)) {
            assertThat(run("verify", served.address("sound"))).isZero();
            assertThat(text()).contains("SOUND", "Files at an address cannot be listed");
            assertThat(run("verify", served.address("changed/"))).isEqualTo(1);
            assertThat(text()).contains("The first wrong entry is 256.");
        }
    }

    @Test
    void the_log_of_a_service_is_verified_with_a_token_and_without_a_manifest() throws IOException {
        Map<String, MemoryFiles> places =
                Map.of("sound", live(LOG.export(Selection.WHOLE)), "changed", live(changed()));
        try (Served served = new Served(places)) {
            assertThat(run("verify", served.address("sound"), "--token", Served.TOKEN))
                    .isZero();
            assertThat(text()).contains("SOUND", "This is the log itself");
            assertThat(run("verify", served.address("changed"), "--token", Served.TOKEN))
                    .isEqualTo(1);
            assertThat(text()).contains("The first wrong entry is 256.");
            assertThat(run("verify", served.address("sound"), "--token", Served.TOKEN, "--index", "599"))
                    .isZero();
            assertThat(run("verify", served.address("sound"), "--token", "another"))
                    .isEqualTo(1);
            assertThat(text()).contains("status 403", "the token of an auditor");
            assertThat(run("verify", served.address("sound")))
                    .as("a manifest is only dispensed with for the log itself")
                    .isEqualTo(1);
        }
    }

    /** Files at an address; behind a token if one comes along. */
    private static final class Served implements AutoCloseable {

        static final String TOKEN = "eyJ.of.an-auditor";

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

        Served(Map<String, MemoryFiles> places) throws IOException {
            server.createContext("/", exchange -> {
                String[] path = exchange.getRequestURI().getPath().split("/", 3);
                byte[] bytes =
                        Objects.requireNonNull(places.get(path[1])).files().getOrDefault(path[2], new byte[0]);
                String token = exchange.getRequestHeaders().getFirst("Authorization");
                boolean refused = token != null && !token.equals("Bearer " + TOKEN);
                int status = refused ? 403 : bytes.length == 0 ? 404 : 200;
                exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
                if (status == 200) {
                    exchange.getResponseBody().write(bytes);
                }
                exchange.close();
            });
            server.start();
        }

        String address(String place) {
            return "http://localhost:" + server.getAddress().getPort() + "/" + place;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** As a service serves it: nothing but the log, and the last payloads under a name that says how many they are. */
    private static MemoryFiles live(MemoryFiles export) {
        export.files().remove("manifest");
        export.files()
                .put("payloads/002.p/88", Objects.requireNonNull(export.files().remove("payloads/002")));
        return export;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check x",
                "verify",
                "verify a b",
                "verify a --index",
                "verify a --index -1",
                "verify a --index x",
                "verify a --key no-key",
                "verify a --colour",
                "verify a --json --index 1 --index 2",
                "verify /nowhere/export.zip",
                "verify a --older /nowhere"
            })
    void wrong_use_ends_with_2_and_the_usage(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("tlog: ");
        assertThat(text()).isEmpty();
    }

    @Test
    void what_is_no_export_ends_with_1() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x".repeat(100));
        assertThat(run("verify", file.toString(), "--json")).isEqualTo(1);
        assertThat(text()).contains("\"sound\":false").contains("the file is no ZIP");
    }

    private MemoryFiles changed() throws IOException {
        MemoryFiles changed = LOG.export(Selection.WHOLE);
        changed.flip("tile/entries/001", 8L * 40);
        return changed;
    }

    private String unpack(MemoryFiles files) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        for (var file : files.files().entrySet()) {
            Path path = unpacked.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return unpacked.toString();
    }

    private String text() {
        return out.toString(UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
