package dev.kontor.console.documents;

import dev.kontor.console.ConsoleSettings;
import dev.kontor.events.document.Money;
import dev.kontor.events.types.DocumentTypes;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Values in the words and forms a German reader expects. */
@Component
class Wording {

    static final String NOTHING = "–";

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String SERVICE = "service/";
    private static final int CENTS = 2;

    private final DateTimeFormatter times;
    private final DateTimeFormatter dates = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private final DocumentTypes types;

    @Autowired
    Wording(ConsoleSettings settings) {
        this(
                settings.zone(),
                DocumentTypes.load(settings.documentTypes().isEmpty() ? null : Path.of(settings.documentTypes())));
    }

    Wording(ZoneId zone, DocumentTypes types) {
        this.times =
                DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMANY).withZone(zone);
        this.types = types;
    }

    /** {@code 1.234,50 EUR}; cents are always shown, more digits if there are more. */
    String amount(@Nullable Money money) {
        if (money == null) {
            return NOTHING;
        }
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        format.setMaximumFractionDigits(Math.max(CENTS, money.amount().scale()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(money.amount()) + NO_BREAK_SPACE + money.currency();
    }

    String time(Instant instant) {
        return times.format(instant);
    }

    String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : dates.format(date);
    }

    String text(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    /** The German title of the type's declaration; the bare name of a type nobody declared here. */
    String type(@Nullable String type) {
        return text(Optional.ofNullable(type)
                .flatMap(types::named)
                .map(declared -> declared.title().get("de"))
                .orElse(type));
    }

    /** The bare name of a status that is newer than this console. */
    String status(String status) {
        return known(status).map(Status::label).orElse(status);
    }

    /** Who did it: a person's name, or which service did it by itself. */
    String actor(String actor, @Nullable String name) {
        if (name != null) {
            return name;
        }
        return actor.startsWith(SERVICE) ? "Automatisch (" + actor.substring(SERVICE.length()) + ")" : actor;
    }

    /** A word for the style sheet. */
    String tone(String status) {
        return known(status)
                .map(Status::tone)
                .orElse(Status.Tone.RUNNING)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Status> known(String name) {
        return Arrays.stream(Status.values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
