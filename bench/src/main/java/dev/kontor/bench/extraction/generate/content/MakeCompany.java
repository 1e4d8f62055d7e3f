package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import java.text.Normalizer;
import java.util.Locale;

/** Makes up a company: a name in one of many forms, an address, and identifiers that pass every check. */
public final class MakeCompany {

    private MakeCompany() {}

    public static Company in(Market market, Dice dice) {
        Words words = Words.in("names-" + market.language());
        Words land = Words.in("places");
        String surname = dice.pick(words.all("surnames"));
        String stem = dice.pick(words.all("stems"));
        String trade = dice.pick(words.all("trades"));
        String legal = dice.pick(land.all("legal." + market.country() + (market == Market.ROMANDIE ? ".fr" : "")));
        String person = dice.pick(words.all("firstNames")) + " " + surname;
        String form = dice.pick(words.all("nameForms"));
        String brand = fill(form, stem, trade, surname, dice.pick(words.all("surnames")), person)
                .replace("{legal}", "")
                .strip();
        String name = form.contains("{legal}") ? brand + " " + legal : brand;
        String[] place = dice.pick(land.all("cities." + market.country() + (market == Market.ROMANDIE ? ".fr" : "")))
                .split(";", -1);
        String domain = ascii(brand) + ".example";
        String vatId = VatIds.make(market.country(), dice);
        String taxNumber = TaxNumbers.make(market.country(), dice);
        String country = market.country();
        return new Company(
                market,
                name,
                brand,
                person,
                street(market, words, dice),
                place[0],
                place[1],
                land.all("country." + country + "." + market.language()).getFirst(),
                phone(market, dice),
                phone(market, dice),
                dice.pick("info", "kontakt", "office", "rechnung", "mail", "service", "billing") + "@" + domain,
                dice.pick("www." + domain, domain, "https://www." + domain),
                vatId.isEmpty() ? null : vatId,
                taxNumber.isEmpty() ? null : taxNumber,
                land.has("register." + country)
                        ? dice.pick(land.all("register." + country))
                                .replace("{number}", dice.digits(dice.between(4, 6)))
                                .replace("{siren}", vatId.substring(Math.min(4, vatId.length())))
                                .replace("{city}", place[1])
                        : null,
                Account.make(country, market.language(), dice),
                dice.chance(20) ? Account.make(country, market.language(), dice) : null);
    }

    private static String fill(String form, String stem, String trade, String surname, String other, String person) {
        return form.replace("{stem}", stem)
                .replace("{trade}", trade)
                .replace("{surname}", surname)
                .replace("{other}", other)
                .replace("{person}", person);
    }

    private static String street(Market market, Words words, Dice dice) {
        String street = dice.pick(words.all("streets"));
        String number = dice.between(1, 180) + (dice.chance(12) ? dice.pick("a", "b", "c") : "");
        return switch (market.language()) {
            case "de" -> street + " " + number;
            case "fr" -> number + (dice.chance(60) ? ", " : " ") + street;
            default ->
                market == Market.NETHERLANDS || market == Market.POLAND
                        ? dice.pick(Words.in("places").all("streets." + market.country())) + " " + number
                        : number + " " + street;
        };
    }

    private static String phone(Market market, Dice dice) {
        String code = switch (market) {
            case GERMANY -> "49";
            case AUSTRIA -> "43";
            case SWITZERLAND, ROMANDIE -> "41";
            case FRANCE -> "33";
            case BELGIUM -> "32";
            case LUXEMBOURG -> "352";
            case BRITAIN -> "44";
            case IRELAND -> "353";
            case AMERICA -> "1";
            case NETHERLANDS -> "31";
            case POLAND -> "48";
        };
        String area = dice.digits(dice.between(2, 4));
        String rest = dice.digits(dice.between(5, 8));
        return switch (dice.between(0, 5)) {
            case 0 -> "+" + code + " " + area + " " + rest;
            case 1 -> "+" + code + " (0) " + area + " / " + rest;
            case 2 -> "0" + area + "/" + rest;
            case 3 -> "0" + area + " - " + rest.substring(0, 3) + " " + rest.substring(3);
            case 4 -> "(0" + area + ") " + rest + "-0";
            default -> "0" + area + " " + rest.substring(0, 2) + " " + rest.substring(2, 4) + " " + rest.substring(4);
        };
    }

    private static String ascii(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
