package dev.kontor.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the service.
 *
 * @param outbox folder the bank's software takes files from
 * @param bankInbox folder bank statements are laid into; folders for what was taken and what was rejected are made inside
 * @param bankInboxQuiet a file counts as complete when it has not changed for this long
 * @param bankInboxInterval between two looks into that folder
 * @param exportInterval between two looks for exports that were not finished
 * @param exportPatience an export that is still under way after this time counts as broken off
 * @param zone of the companies: due dates and execution dates are days there
 * @param termDays days from the document date when a document states no due date (§286(3) BGB)
 * @param skontoThreshold per cent a year a discount has to be worth to be taken
 * @param cutOff time of day until which the bank executes on the same day
 * @param batchBooking whether the bank books a group as one debit
 * @param debtor account of every company without one of its own
 * @param companies accounts of single companies
 */
@Validated
@ConfigurationProperties("kontor.payment")
public record PaymentSettings(
        @NotNull Path outbox,
        @NotNull Path bankInbox,
        @DefaultValue("2s") Duration bankInboxQuiet,
        @DefaultValue("2s") Duration bankInboxInterval,
        @DefaultValue("5s") Duration exportInterval,
        @DefaultValue("10s") Duration exportPatience,
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("30") @PositiveOrZero int termDays,
        @DefaultValue("10") @PositiveOrZero BigDecimal skontoThreshold,
        @DefaultValue("15:00") LocalTime cutOff,
        @DefaultValue("true") boolean batchBooking,
        @NotNull @Valid Debtor debtor,
        @DefaultValue Map<String, @Valid Debtor> companies,
        @NotNull @Valid Accounts accounts) {

    /** The account of a company, else the one all others share. */
    public Debtor debtorOf(String company) {
        return companies.getOrDefault(company, debtor);
    }

    /**
     * An account money is paid from.
     *
     * @param bic null or empty when the bank is to be found by the IBAN
     */
    public record Debtor(
            @NotBlank String name,
            @NotBlank String iban,
            @Nullable String bic) {}

    /**
     * The chart of accounts, as far as it is needed here.
     *
     * @param expense account by VAT rate
     * @param expenseOther account for every other rate and for what no rate is known of
     * @param discount account for discounts received, by VAT rate
     * @param discountOther for every other rate
     * @param bank general ledger account of the bank
     * @param creditor personal account of payees whose number leads to none
     */
    public record Accounts(
            @NotNull List<@Valid RateAccount> expense,
            @NotBlank String expenseOther,
            @NotNull List<@Valid RateAccount> discount,
            @NotBlank String discountOther,
            @NotBlank String bank,
            @NotBlank String creditor) {}

    /** @param rate per cent */
    public record RateAccount(
            @NotNull BigDecimal rate, @NotBlank String account) {}
}
