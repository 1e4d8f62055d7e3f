package dev.kontor.kit.inbox;

import java.util.List;

/** Records a batch of deliveries as they came, in one transaction. */
@FunctionalInterface
public interface BatchHandler {
    void on(List<Delivery> deliveries);
}
