package dev.kontor.suite.soak;

import dev.kontor.suite.check.Witness;
import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import dev.kontor.suite.data.StartRefused;
import dev.kontor.suite.load.GeneratedInvoices;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The world around a suite in another process: its callers, the bank's folder, a foreign consumer. */
final class Outside implements AutoCloseable {

    /** As Kafka's command line tools read it: an account that may read every topic and write none. */
    private static final String OBSERVER = "kafka-observer.properties";

    private final Path data;
    private final Ports ports;
    private final Secrets secrets;
    private final People people;

    /** @param data folder of a suite that has started */
    Outside(Path data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.secrets = DataFolder.secretsOf(data);
        this.people = new People(ports, user -> secret("password-user-" + user));
    }

    People people() {
        return people;
    }

    /** Where the bank's software takes its orders from. */
    Path paymentOutbox() {
        return data.resolve("payment-outbox");
    }

    Witness witness() {
        return new Witness(people, ports, observer(), paymentOutbox());
    }

    LogWatch logWatch() {
        return new LogWatch(people.as("ada"), ports.url(ports.audit()));
    }

    /** Settings of a Kafka client that may read everything and write nothing. */
    Map<String, Object> observer() {
        Properties observer = new Properties();
        try {
            observer.load(new StringReader(secret(OBSERVER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new HashMap<>();
        observer.stringPropertyNames().forEach(name -> settings.put(name, observer.getProperty(name)));
        return settings;
    }

    /**
     * Makes approvers and suppliers known.
     *
     * @param approvers as CSV
     */
    void fillDirectories(Path approvers, String company) {
        Api.ok(
                people.as("maren")
                        .post(ports.url(ports.approval()) + "/api/v1/people/import", null, "text/csv", read(approvers)),
                "people");
        GeneratedInvoices.importDirectory(people, ports, company);
    }

    /** @param first number of the first document */
    Uploads uploads(String company, SoakPlan plan, long first) {
        return new Uploads(
                people.as("integrator"), ports.url(ports.intake()) + "/api/v1/documents", company, plan, first);
    }

    private String secret(String name) {
        return secrets.existing(name)
                .orElseThrow(() -> new StartRefused("The suite in " + data + " has no secret " + name + "."));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartRefused("There is no " + file + ".", e);
        }
    }

    @Override
    public void close() {
        people.close();
    }
}
