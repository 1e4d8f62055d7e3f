package dev.kontor.payment.proposals;

import dev.kontor.payment.PaymentSettings;
import dev.kontor.payment.bank.TargetCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What day it is for the companies and for their bank. */
@Component
public class BankDays {

    private final Clock clock;
    private final PaymentSettings settings;

    BankDays(Clock clock, PaymentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** First day a file handed over now can be executed. */
    public LocalDate earliestExecution() {
        return TargetCalendar.earliestExecution(
                LocalDateTime.ofInstant(clock.instant(), settings.zone()), settings.cutOff());
    }

    /** To the second, with the offset of the companies' zone. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), settings.zone()).truncatedTo(ChronoUnit.SECONDS);
    }
}
