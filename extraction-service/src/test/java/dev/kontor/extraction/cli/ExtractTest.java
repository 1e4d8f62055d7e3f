package dev.kontor.extraction.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a process of its own, on files as people have them. */
@Timeout(120)
class ExtractTest {

    private static final String SAMPLES = "src/test/resources/samples/";
    private static final String XML = SAMPLES + "xr30-01.01a-invoice.ubl.xml";
    private static final String PAGE = SAMPLES + "letter-beispiel-re508-fx-en.stripped.pdf";

    private record Ended(int exit, List<String> lines, String errors) {
        JsonNode json(int line) {
            return JsonMapper.shared().readTree(lines.get(line));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void every_file_is_one_json_object_in_the_order_given() throws Exception {
        Ended ended = run(XML, PAGE, "--json");

        assertThat(ended.exit()).as(ended.errors()).isZero();
        assertThat(ended.lines()).hasSize(2);
        assertThat(ended.json(0).at("/set").asString()).isEqualTo("xml");
        assertThat(ended.json(0).at("/fields/invoiceNumber/value").asString()).isEqualTo("123456XX");
        assertThat(ended.json(0).at("/fields/paymentMeansCodes/value/0").asString())
                .isEqualTo("58");
        assertThat(ended.json(0).at("/lines/0/lineTotal").asString()).isEqualTo("288.79");
        assertThat(ended.json(0).at("/taxBreakdown/0/rate").asString()).isEqualTo("7");
        assertThat(ended.json(1).at("/file").asString()).isEqualTo(PAGE);
        assertThat(ended.json(1).at("/set").asString()).isEqualTo("text");
        assertThat(ended.json(1).at("/pages").asInt()).isEqualTo(1);
        assertThat(ended.json(1).at("/fields/issueDate/value").asString()).isEqualTo("2020-11-21");
        assertThat(ended.json(1).at("/fields/issueDate/box").size()).isEqualTo(4);
        assertThat(ended.json(1).at("/error").isNull()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_has_a_code_and_the_others_are_read_all_the_same() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 and no more");
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path text = Files.writeString(folder.resolve("notes.pdf"), "only some notes");

        Ended ended = run(
                "--json",
                broken.toString(),
                empty.toString(),
                text.toString(),
                folder.toString(),
                folder.resolve("missing").toString(),
                XML);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.lines())
                .extracting(line ->
                        JsonMapper.shared().readTree(line).at("/error/code").asString(""))
                .containsExactly(
                        "UNREADABLE_PDF", "EMPTY_FILE", "TYPE_NOT_SUPPORTED", "NOT_A_FILE", "FILE_NOT_FOUND", "");
    }

    @Test
    void without_json_a_person_can_read_it() throws Exception {
        Ended ended = run(PAGE);

        assertThat(ended.exit()).isZero();
        assertThat(String.join("\n", ended.lines())).contains("invoice", "text, 1 page(s)", "2020-11-21", "page 1");
    }

    @Test
    void pages_are_drawn_with_what_was_found_on_them() throws Exception {
        Path pictures = folder.resolve("pictures");

        Ended ended = run(PAGE, "--json", "--overlay", pictures.toString());

        assertThat(ended.exit()).as(ended.errors()).isZero();
        BufferedImage page = ImageIO.read(pictures.resolve("letter-beispiel-re508-fx-en.stripped.pdf-1.png")
                .toFile());
        assertThat(page.getWidth()).isCloseTo(1240, within(2));
        JsonNode box = ended.json(0).at("/fields/invoiceNumber/box");
        int x = (int) Math.round((box.get(0).asDouble() - 1) * 150 / 72);
        int y = (int) Math.round(box.get(1).asDouble() * 150 / 72) + 3;
        assertThat(new Color(page.getRGB(x, y))).as("the left edge of the box").isNotEqualTo(Color.WHITE);
    }

    @Test
    void wrong_use_is_told_apart_from_bad_files() throws Exception {
        Ended ended = run("--pretty");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.lines()).isEmpty();
        assertThat(ended.errors()).contains("--pretty");
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=extract-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Extract.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("stdout");
        Path errors = folder.resolve("stderr");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        return new Ended(exit, Files.readAllLines(out, UTF_8), Files.readString(errors, UTF_8));
    }
}
