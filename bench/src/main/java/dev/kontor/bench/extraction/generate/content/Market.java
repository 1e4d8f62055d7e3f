package dev.kontor.bench.extraction.generate.content;

import java.util.List;

/** Where a seller does business: country, language of its paper, currency and tax rates, the usual one first. */
public enum Market {
    GERMANY("DE", "de", "EUR", "19", "7"),
    AUSTRIA("AT", "de", "EUR", "20", "10", "13"),
    SWITZERLAND("CH", "de", "CHF", "8.1", "2.6"),
    ROMANDIE("CH", "fr", "CHF", "8.1", "2.6"),
    FRANCE("FR", "fr", "EUR", "20", "5.5", "10"),
    BELGIUM("BE", "fr", "EUR", "21", "6"),
    LUXEMBOURG("LU", "fr", "EUR", "17", "8"),
    BRITAIN("GB", "en", "GBP", "20", "5"),
    IRELAND("IE", "en", "EUR", "23", "13.5"),
    AMERICA("US", "en", "USD", "8.25", "0"),
    NETHERLANDS("NL", "en", "EUR", "21", "9"),
    POLAND("PL", "en", "EUR", "23", "8");

    private final String country;
    private final String language;
    private final String currency;
    private final String rates;

    Market(String country, String language, String currency, String... rates) {
        this.country = country;
        this.language = language;
        this.currency = currency;
        this.rates = String.join(" ", rates);
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** ISO 639-1: de, en or fr. */
    public String language() {
        return language;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public List<String> rates() {
        return List.of(rates.split(" ", -1));
    }
}
