package dev.kontor.kit.inbox;

import org.springframework.context.ApplicationContext;

/** Does what an operator does at {@code /api/v1/parked}, without the login. */
public final class OperatorForTests {

    private OperatorForTests() {}

    /** Re-drives the first parked event of a subject. */
    public static void redrive(ApplicationContext service, String subject) {
        Parked first = service.getBean(ParkedEvents.class).after(0, 500).stream()
                .filter(event -> event.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        service.getBean(Inboxes.class).of(first.consumer()).orElseThrow().redrive(first);
    }
}
