package dev.kontor.suite;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.util.FileSystemUtils;

/** The suite all end-to-end tests of this JVM share, and its callers. */
public final class RunningSuite {

    private static final RunningSuite SHARED = new RunningSuite();

    private final Suite suite;
    private final People people;

    private RunningSuite() {
        try {
            Path data = Files.createTempDirectory(
                    "kontor-suite-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Path types = Path.of(Objects.requireNonNull(RunningSuite.class.getResource("/document-types"))
                    .toURI());
            suite = Suite.start(
                    DataFolder.open(data),
                    new Ports(Integer.getInteger("kontor.test.ports", 18400)),
                    SuiteOptions.local(new CompletableFuture<String>()::complete)
                            .withDocumentTypes(types)
                            .withSettings(List.of("--KONTOR_AUDIT_WATERMARK_GRACE=8s")));
            people = new People(suite);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndDelete(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void closeAndDelete(Path data) {
        suite.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunningSuite shared() {
        return SHARED;
    }

    public Suite suite() {
        return suite;
    }

    public Api as(String user) {
        return people.as(user);
    }

    public String url(int port) {
        return suite.ports().url(port);
    }

    /** Base URL of a service. */
    public String url(String service) {
        int port = suite.service(service).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return url(port);
    }

    /** A company no other test uses, with the suppliers of the samples. */
    public String company() {
        String company = "test-" + UUID.randomUUID().toString().substring(0, 8);
        Api.ok(
                as("maren")
                        .post(
                                url(suite.ports().validation()) + "/api/v1/suppliers/import?company=" + company,
                                null,
                                "text/csv",
                                sample("suppliers.csv")),
                "suppliers");
        Api.ok(
                as("maren")
                        .post(
                                url(suite.ports().approval()) + "/api/v1/people/import",
                                null,
                                "text/csv",
                                sample("people.csv")),
                "people");
        return company;
    }

    /** Posts bytes as a user. */
    public Api.Answer post(String user, String fileName, byte[] bytes, Map<String, String> metadata) {
        return as(user).upload(url(suite.ports().intake()) + "/api/v1/documents", null, fileName, bytes, metadata);
    }

    /** Posts a sample as a machine; the id of the document. */
    public String postSample(String file, String company) {
        Api.Answer answer = post("integrator", file, sample(file), Map.of("company", company));
        String location = Objects.requireNonNull(answer.location(), answer::toString);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The status reporting shows; {@code UNKNOWN} while it has not heard of the document. */
    public String status(String document) {
        return as("clara")
                .find(url(suite.ports().reporting()) + "/api/v1/documents/" + document)
                .map(view -> view.path("status").asString())
                .orElse("UNKNOWN");
    }

    public static Path samples() {
        return Path.of("..", "samples");
    }

    public static byte[] sample(String file) {
        try {
            return Files.readAllBytes(samples().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
