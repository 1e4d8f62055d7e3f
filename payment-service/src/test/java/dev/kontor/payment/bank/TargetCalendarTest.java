package dev.kontor.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true", // Friday
        "2026-11-21, false", // Saturday
        "2026-11-22, false", // Sunday
        "2026-01-01, false",
        "2026-01-06, true", // Epiphany is a holiday in Bavaria only
        "2026-04-03, false", // Good Friday
        "2026-04-06, false", // Easter Monday
        "2025-04-18, false", // Good Friday
        "2025-04-21, false", // Easter Monday
        "2024-03-29, false", // Good Friday
        "2026-05-01, false",
        "2026-05-14, true", // Ascension Day
        "2026-10-03, false", // a Saturday; the day of German unity itself would be open
        "2028-10-03, true",
        "2026-12-24, true",
        "2026-12-25, false",
        "2029-12-26, false",
        "2026-12-31, true"
    })
    void target_is_open_on_all_days_but_these(LocalDate day, boolean open) {
        assertThat(TargetCalendar.isOpen(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18"})
    void easter_is_where_the_church_has_it(LocalDate sunday) {
        assertThat(TargetCalendar.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-18", // Thursday: sent on Wednesday
        "2026-11-23, 2026-11-20", // Monday: sent on Friday
        "2026-11-22, 2026-11-19", // Sunday: has to arrive on Friday
        "2026-04-07, 2026-04-02", // Tuesday after Easter: sent on Maundy Thursday
        "2026-12-27, 2026-12-23" // the Sunday after Christmas: has to arrive on Thursday, the 24th
    })
    void money_travels_one_target_day(LocalDate arrival, LocalDate execution) {
        assertThat(TargetCalendar.executionToArriveBy(arrival)).isEqualTo(execution);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T10:00, 2026-11-19",
        "2026-11-19T15:00, 2026-11-20",
        "2026-11-20T16:00, 2026-11-23",
        "2026-11-21T09:00, 2026-11-23"
    })
    void a_file_is_executed_today_only_before_the_cut_off_of_an_open_day(LocalDateTime now, LocalDate execution) {
        assertThat(TargetCalendar.earliestExecution(now, LocalTime.of(15, 0))).isEqualTo(execution);
    }
}
