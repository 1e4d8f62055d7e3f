package dev.kontor.payment.runs;

import dev.kontor.payment.bank.BankIds;
import dev.kontor.payment.bank.CreditTransferFile.Account;
import dev.kontor.payment.bank.CreditTransferFile.Group;
import dev.kontor.payment.bank.CreditTransferFile.Transfer;
import dev.kontor.payment.bank.Remittance;
import dev.kontor.payment.proposals.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The groups of a payment file: one a day, none larger than banks like (payment §1). */
final class TransferGroups {

    static final int LARGEST = 5_000;

    private TransferGroups() {}

    /** @param earliest day of everything that should have been executed before */
    static List<Group> of(UUID run, List<Payment> payments, LocalDate earliest, boolean batchBooking) {
        SortedMap<LocalDate, List<Transfer>> byDay = new TreeMap<>();
        for (Payment payment : payments) {
            LocalDate planned = payment.plan().executionDate();
            byDay.computeIfAbsent(planned.isBefore(earliest) ? earliest : planned, day -> new ArrayList<>())
                    .add(transfer(payment));
        }
        List<Group> groups = new ArrayList<>();
        byDay.forEach((day, transfers) -> {
            for (int from = 0; from < transfers.size(); from += LARGEST) {
                groups.add(new Group(
                        BankIds.paymentInformationId(run, groups.size() + 1),
                        day,
                        batchBooking,
                        transfers.subList(from, Math.min(from + LARGEST, transfers.size()))));
            }
        });
        return groups;
    }

    private static Transfer transfer(Payment payment) {
        var payable = payment.payable();
        var payee = payable.payee();
        String iban = Objects.requireNonNull(payee.iban(), "a payment is only made for a payee with an account");
        return new Transfer(
                payment.endToEndId(),
                payment.plan().amount(),
                new Account(payee.name(), iban, payee.bic()),
                Remittance.text(
                        payable.remittance(),
                        payable.documentNumber(),
                        payable.documentDate(),
                        payment.plan().amount().add(payment.plan().discount()),
                        payment.plan().discount()));
    }
}
