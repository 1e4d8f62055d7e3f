package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One person proposes the payment run, another releases it; what the hand-over left open is looked up and resolved. */
public final class Finance {

    private final Api proposer;
    private final Api releaser;
    private final String payment;
    private final Path outbox;
    private final String company;

    public Finance(Api proposer, Api releaser, String payment, Path outbox, String company) {
        this.proposer = proposer;
        this.releaser = releaser;
        this.payment = payment;
        this.outbox = outbox;
        this.company = company;
    }

    public void work() {
        List<JsonNode> runs = runs();
        for (JsonNode run : runs) {
            switch (run.path("state").asString()) {
                case "PROPOSED" -> releaser.post(url(run) + "/release", "demo-release-" + id(run), Map.of());
                case "EXPORT_UNKNOWN" -> {
                    // a person looks whether the bank's software got the file
                    boolean delivered =
                            Files.exists(outbox.resolve(run.path("messageId").asString() + ".xml"));
                    releaser.post(url(run) + "/export-resolution", null, Map.of("delivered", delivered));
                }
                default -> {
                    // released, exported or submitted: nothing for a person to do
                }
            }
        }
        if (runs.stream().noneMatch(run -> run.path("state").asString().equals("PROPOSED"))) {
            propose();
        }
    }

    /** The payment runs of the company. */
    public List<JsonNode> runs() {
        return proposer.all(payment + "/api/v1/payment-runs?limit=200").stream()
                .filter(run -> run.path("company").asString().equals(company))
                .toList();
    }

    private void propose() {
        proposer.all(payment + "/api/v1/payments?limit=200&state=SCHEDULED&company=" + company).stream()
                .map(scheduled ->
                        LocalDate.parse(scheduled.path("executionDate").asString()))
                .max(LocalDate::compareTo)
                .ifPresent(until -> proposer.post(
                        payment + "/api/v1/payment-runs",
                        null,
                        Map.of("company", company, "executionUntil", until.toString())));
    }

    private String url(JsonNode run) {
        return payment + "/api/v1/payment-runs/" + id(run);
    }

    private static String id(JsonNode run) {
        return run.path("id").asString();
    }
}
