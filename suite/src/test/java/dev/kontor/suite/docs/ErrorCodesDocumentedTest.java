package dev.kontor.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.kit.web.ProblemCode;
import dev.kontor.validation.checks.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodesDocumentedTest {

    /** Codes of findings and failures that are written where they arise. */
    private static final Pattern WRITTEN = Pattern.compile("(?:new Finding|warn)\\(\\s*\"([A-Z][A-Z0-9_]+)\"");

    private static final List<String> ENUMS_OF_CODES = List.of(
            "dev.kontor.extraction.reading.Reading$FailureCode",
            "dev.kontor.approval.outcomes.OutcomeImpossible$Code",
            "dev.kontor.events.payment.PaymentExcluded$Reason",
            "dev.kontor.payment.reconcile.Reason",
            "dev.kontor.audit.log.Finding$Kind",
            "dev.kontor.kit.inbox.ParkedEvents$Reason");

    private final String documented;

    ErrorCodesDocumentedTest() throws IOException {
        documented = Repository.read("docs/errors.md");
    }

    @Test
    void every_problem_code_is_there_with_its_status() {
        List<JavaClass> enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .toList();
        assertThat(enums).hasSizeGreaterThan(5);
        assertThat(enums.stream()
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(ProblemCode.class::cast)
                        .map(code ->
                                line(code.code(), Integer.toString(code.status().value()))))
                .allSatisfy(line -> assertThat(documented).contains(line));
    }

    @Test
    void every_finding_code_of_validation_is_there_with_its_severity() {
        assertThat(Arrays.stream(FindingCode.values())
                        .map(code -> line(code.name(), code.severity().name())))
                .allSatisfy(line -> assertThat(documented).contains(line));
    }

    @Test
    void every_check_of_a_shipped_document_type_is_there_with_its_severity() {
        assertThat(DocumentTypes.load(null).all().stream()
                        .map(DocumentType::checks)
                        .flatMap(List::stream)
                        .map(check -> line(check.code(), check.severity().name())))
                .allSatisfy(line -> assertThat(documented).contains(line));
    }

    @Test
    void every_code_written_where_it_arises_is_there() throws IOException {
        try (Stream<Path> sources = Files.walk(Repository.ROOT.resolve("extraction-service/src/main/java"))) {
            List<String> codes = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> WRITTEN.matcher(text(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(codes)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(code -> assertThat(documented).contains("\n| `" + code + "` |"));
        }
    }

    @Test
    void every_reason_and_failure_is_there() {
        assertThat(ENUMS_OF_CODES.stream()
                        .map(ErrorCodesDocumentedTest::type)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name()))
                .allSatisfy(code -> assertThat(documented).contains("\n| `" + code + "` |"));
    }

    private static String line(String code, String statusOrSeverity) {
        return "\n| `" + code + "` | " + statusOrSeverity + " |";
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the codes of " + name + " have moved", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
