package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code mandatory-content}, second part: an amount is nothing without its currency (ISO 4217, BT-5). */
final class CurrencyRule implements Rule {

    private static final Set<String> CODES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    @Override
    public List<Finding> check(CheckInput in) {
        @Nullable String currency = in.text("currency");
        if (currency == null) {
            return List.of(FindingCode.CURRENCY_MISSING.finding("currency", "The currency is not stated."));
        }
        return CODES.contains(currency)
                ? List.of()
                : List.of(FindingCode.CURRENCY_UNKNOWN.finding("currency", currency + " is not a currency."));
    }
}
