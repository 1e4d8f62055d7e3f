package dev.kontor.kit.inbox;

import dev.kontor.kit.security.Caller;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Does what an operator does at {@code /api/v1/parked}, without the login. */
public final class OperatorForTests {

    private static final Caller OPERATOR = new Caller("olga", Set.of("operator"), Set.of(Caller.ALL_COMPANIES));

    private OperatorForTests() {}

    /** Re-drives the first parked event of a subject. */
    public static void redrive(ApplicationContext service, String subject) {
        ParkedList.Filter filter = new ParkedList.Filter(null, subject, null, false);
        Parked first =
                service.getBean(ParkedList.class).after(0, 1, filter, OPERATOR).getFirst();
        service.getBean(Inboxes.class).of(first.consumer()).orElseThrow().redrive(first);
    }
}
