package dev.kontor.suite.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be seen of one company's documents from the outside, and what the relays say of everybody's.
 *
 * @param statuses of documents in reporting, by id
 * @param company whose documents are looked at
 * @param events of every company on all topics, in the order of each partition
 * @param watermarks of these topics
 * @param payments as payment shows them
 * @param files for the bank
 * @param logged ids of the events in the log of audit, one for each entry
 * @param complaints of audit about its log, one sentence each
 * @param parked events of any service, one sentence each
 */
public record Evidence(
        String company,
        Map<String, String> statuses,
        List<TopicEvent> events,
        List<SeenWatermark> watermarks,
        List<Payment> payments,
        List<BankFile> files,
        List<String> logged,
        List<String> complaints,
        List<String> parked) {

    public Evidence {
        statuses = Map.copyOf(statuses);
        events = List.copyOf(events);
        watermarks = List.copyOf(watermarks);
        payments = List.copyOf(payments);
        files = List.copyOf(files);
        logged = List.copyOf(logged);
        complaints = List.copyOf(complaints);
        parked = List.copyOf(parked);
    }

    /** The events of the company. */
    public List<TopicEvent> own() {
        return events.stream().filter(event -> event.company().equals(company)).toList();
    }

    /** A payment in the REST interface, euro. */
    public record Payment(String document, String endToEndId, BigDecimal amount) {}
}
