package dev.kontor.payment.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/** Days on which T2 settles (payment §2). German regional holidays do not matter here. */
public final class TargetCalendar {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private TargetCalendar() {}

    /** Closed on Saturday, Sunday, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
    public static boolean isOpen(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        LocalDate easter = easterSunday(day.getYear());
        return !FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** The day itself if open, else the next open one. */
    public static LocalDate openOnOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The day itself if open, else the last open one before it. */
    public static LocalDate openOnOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The last day to execute a transfer whose money is to arrive by this day: it travels one TARGET day. */
    public static LocalDate executionToArriveBy(LocalDate day) {
        return openOnOrBefore(openOnOrBefore(day).minusDays(1));
    }

    /** The first day a file handed over now can be executed: today before the bank's cut-off, else the next open day. */
    public static LocalDate earliestExecution(LocalDateTime now, LocalTime cutOff) {
        LocalDate today = now.toLocalDate();
        return openOnOrAfter(now.toLocalTime().isBefore(cutOff) ? today : today.plusDays(1));
    }

    /** Gregorian Easter by the rule of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int lunar = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * lunar + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
