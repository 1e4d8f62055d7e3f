package dev.kontor.payment.proposals;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Outcome.Payable;
import java.nio.charset.StandardCharsets;

/** The outcome as it came, kept with the payment. */
final class PayableJson {

    private PayableJson() {}

    static String write(Payable payable) {
        return new String(EventJson.write(payable), StandardCharsets.UTF_8);
    }

    static Payable read(String json) {
        return (Payable) EventJson.read(json.getBytes(StandardCharsets.UTF_8), Outcome.class);
    }
}
