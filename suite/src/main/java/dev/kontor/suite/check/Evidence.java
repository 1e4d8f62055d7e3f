package dev.kontor.suite.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be seen of one company's documents from the outside.
 *
 * @param statuses of documents in reporting, by id
 * @param events on all topics, in the order of each partition
 * @param payments as payment shows them
 * @param files for the bank
 * @param logged ids of the events in the log of audit, one for each entry
 * @param complaints of audit about its log, one sentence each
 * @param parked events of any service, one sentence each
 */
public record Evidence(
        Map<String, String> statuses,
        List<TopicEvent> events,
        List<Payment> payments,
        List<BankFile> files,
        List<String> logged,
        List<String> complaints,
        List<String> parked) {

    public Evidence {
        statuses = Map.copyOf(statuses);
        events = List.copyOf(events);
        payments = List.copyOf(payments);
        files = List.copyOf(files);
        logged = List.copyOf(logged);
        complaints = List.copyOf(complaints);
        parked = List.copyOf(parked);
    }

    /** A payment in the REST interface, euro. */
    public record Payment(String document, String endToEndId, BigDecimal amount) {}
}
