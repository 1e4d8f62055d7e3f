package dev.kontor.events.outcome;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.SupplierId;
import org.jspecify.annotations.Nullable;

/** Who gets the money. The account comes from the directory, never from the document. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Payee.Supplier.class, name = "supplier"),
    @JsonSubTypes.Type(value = Payee.Employee.class, name = "employee")
})
public sealed interface Payee {

    /** Registered name, for the bank. */
    String name();

    /** Without blanks; null when no account is known. */
    @Nullable
    String iban();

    /** Eight or eleven characters; null inside SEPA when not known. */
    @Nullable
    String bic();

    /** Version of the account in the directory when it was approved. */
    long accountVersion();

    /** A supplier of the directory. */
    record Supplier(
            SupplierId id,
            String name,
            @Nullable String iban,
            @Nullable String bic,
            long accountVersion) implements Payee {}

    /** A person of the directory, for expenses. */
    record Employee(
            PersonId id,
            String name,
            @Nullable String iban,
            @Nullable String bic,
            long accountVersion) implements Payee {}
}
