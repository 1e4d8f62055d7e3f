package dev.kontor.events.outcome;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Money;
import dev.kontor.events.document.VatGroup;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.SupplierId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an approved document becomes; the whole of it travels inside {@code Approved}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Payable.class, name = "Payable"),
    @JsonSubTypes.Type(value = Outcome.Order.class, name = "Order"),
    @JsonSubTypes.Type(value = Outcome.Absence.class, name = "Absence"),
    @JsonSubTypes.Type(value = Outcome.Filed.class, name = "Filed")
})
public sealed interface Outcome {

    /**
     * Money is owed, or, when {@code gross} is negative, is owed to us (credit note).
     *
     * @param documentNumber the supplier's number of the document, BT-1
     * @param documentDate BT-2
     * @param gross signed: negative for a credit note (BT-112 times the sign of the type)
     * @param net signed, BT-109
     * @param vat signed, BT-110
     * @param amountDue signed, what is to be paid now, BT-115
     * @param dueDate as stated, BT-9; null when the document does not say
     * @param paymentMeans UNTDID 4461 code, BT-81; null when not stated
     * @param remittance BT-83, to be used exactly; null when not stated
     * @param costCenter as coded or hinted; null when open
     */
    record Payable(
            Payee payee,
            String documentNumber,
            LocalDate documentDate,
            Money gross,
            Money net,
            Money vat,
            Money amountDue,
            List<VatGroup> taxBreakdown,
            @Nullable LocalDate dueDate,
            List<CashDiscount> skonto,
            @Nullable String paymentMeans,
            @Nullable String remittance,
            @Nullable String costCenter)
            implements Outcome {}

    /** Something is to be bought. */
    record Order(
            @Nullable SupplierId supplier,
            String description,
            Money net,
            @Nullable String costCenter) implements Outcome {}

    /** A person is away. Both days belong to it. */
    record Absence(PersonId person, LocalDate firstDay, LocalDate lastDay, String reason) implements Outcome {}

    /** Kept and findable; nothing else follows. */
    record Filed(String category) implements Outcome {}
}
