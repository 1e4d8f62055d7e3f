package dev.kontor.suite.check;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.check.Evidence.Payment;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.Ports;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Gathers what can be seen of a running suite: through REST, from the topics, from the bank's folder. */
public final class Witness {

    private static final List<String> TOPICS =
            Stream.of(Topics.DOMAIN, Topics.OUTBOUND).flatMap(List::stream).toList();

    private final People people;
    private final Ports ports;
    private final TopicReader topics;
    private final BankFolder bank;

    /**
     * @param kafka how to reach and log in to the broker as somebody who may read everything
     * @param paymentOutbox folder of the bank's software
     */
    public Witness(People people, Ports ports, Map<String, Object> kafka, Path paymentOutbox) {
        this.people = people;
        this.ports = ports;
        this.topics = new TopicReader(kafka);
        this.bank = new BankFolder(paymentOutbox);
    }

    /**
     * What is there of one company now.
     *
     * @throws dev.kontor.suite.client.ApiFailure if a service does not answer
     */
    public Evidence of(String company) {
        return new Evidence(
                company,
                statuses(company),
                topics.events(TOPICS),
                topics.watermarks().stream()
                        .filter(mark -> TOPICS.contains(mark.topic()))
                        .toList(),
                payments(company),
                bank.files(),
                logged(company),
                complaints(company),
                parked());
    }

    /** Status of every document of the company in reporting, by id. */
    public Map<String, String> statuses(String company) {
        return people
                .as("clara")
                .all(ports.url(ports.reporting()) + "/api/v1/documents?limit=200&company=" + company)
                .stream()
                .collect(Collectors.toMap(
                        document -> document.path("id").asString(),
                        document -> document.path("status").asString()));
    }

    private List<Payment> payments(String company) {
        return people
                .as("felix")
                .all(ports.url(ports.payment()) + "/api/v1/payments?limit=200&company=" + company)
                .stream()
                .map(payment -> new Payment(
                        payment.path("document").asString().replaceFirst("^document/", ""),
                        payment.path("endToEndId").asString(),
                        new BigDecimal(payment.at("/amount/amount").asString())))
                .toList();
    }

    private List<String> logged(String company) {
        return people.as("ada").all(ports.url(ports.audit()) + "/api/v1/entries?limit=500&company=" + company).stream()
                .map(entry -> entry.path("eventId").asString())
                .toList();
    }

    private List<String> complaints(String company) {
        List<String> complaints = new ArrayList<>();
        JsonNode verification =
                people.as("ada").get(ports.url(ports.audit()) + "/api/v1/verification?company=" + company);
        if (!verification.path("sound").asBoolean()) {
            complaints.add("the log is not sound: " + verification);
        }
        people.as("ada").all(ports.url(ports.audit()) + "/api/v1/findings?open=true&limit=200").stream()
                .map(finding -> "open finding " + finding)
                .forEach(complaints::add);
        return complaints;
    }

    private List<String> parked() {
        return Stream.of(
                        ports.intake(),
                        ports.extraction(),
                        ports.validation(),
                        ports.approval(),
                        ports.payment(),
                        ports.audit(),
                        ports.reporting())
                .flatMap(port -> people.as("otto").all(ports.url(port) + "/api/v1/parked?limit=200").stream())
                .map(JsonNode::toString)
                .toList();
    }
}
