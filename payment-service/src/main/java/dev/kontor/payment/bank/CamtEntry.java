package dev.kontor.payment.bank;

import dev.kontor.events.document.Money;
import dev.kontor.payment.bank.BankStatement.Direction;
import dev.kontor.payment.bank.BankStatement.Entry;
import dev.kontor.payment.bank.BankStatement.Transaction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@code Ntry} of any version of camt.053: the versions differ in where they put status, dates and amounts. */
final class CamtEntry {

    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private CamtEntry() {}

    static Entry of(XmlElement entry) throws NotABankStatement {
        Optional<XmlElement> batch =
                entry.all("NtryDtls").flatMap(details -> details.all("Btch")).findFirst();
        // .02 to .06 write the status as text, .07 and later as Cd or Prtry
        String status = entry.value("Sts", "Cd").or(() -> entry.value("Sts")).orElse("");
        return new Entry(
                entry.value("AcctSvcrRef").or(() -> entry.value("NtryRef")).orElse(null),
                money(entry.first("Amt").orElseThrow(() -> new NotABankStatement("an entry without amount"))),
                direction(entry.value("CdtDbtInd").orElse("")),
                status.equals("BOOK"),
                day(entry.first("BookgDt")),
                day(entry.first("ValDt")),
                batch.flatMap(group -> group.value("PmtInfId")).orElse(null),
                batch.flatMap(group -> group.value("MsgId")).orElse(null),
                transactions(entry));
    }

    private static List<Transaction> transactions(XmlElement entry) throws NotABankStatement {
        List<XmlElement> details =
                entry.all("NtryDtls").flatMap(group -> group.all("TxDtls")).toList();
        Transaction[] transactions = new Transaction[details.size()];
        for (int i = 0; i < transactions.length; i++) {
            transactions[i] = transaction(details.get(i));
        }
        return List.of(transactions);
    }

    private static Transaction transaction(XmlElement details) throws NotABankStatement {
        Optional<XmlElement> amount = details.first("Amt")
                .or(() -> details.first("AmtDtls", "TxAmt", "Amt"))
                .or(() -> details.first("AmtDtls", "InstdAmt", "Amt"));
        return new Transaction(
                details.value("Refs", "EndToEndId")
                        .filter(id -> !id.equals(NOT_PROVIDED))
                        .orElse(null),
                amount.isPresent() ? money(amount.get()) : null,
                details.first("RtrInf").map(CamtEntry::returnReason).orElse(null));
    }

    /** MS03 (not specified by the bank) stands for a return without a reason. */
    private static String returnReason(XmlElement returned) {
        return returned.value("Rsn", "Cd")
                .or(() -> returned.value("Rsn", "Prtry"))
                .orElse("MS03");
    }

    private static Direction direction(String indicator) throws NotABankStatement {
        return switch (indicator) {
            case "DBIT" -> Direction.DEBIT;
            case "CRDT" -> Direction.CREDIT;
            default -> throw new NotABankStatement("an entry that is neither debit nor credit");
        };
    }

    private static Money money(XmlElement amount) throws NotABankStatement {
        try {
            return new Money(new BigDecimal(amount.text()), amount.currency());
        } catch (NumberFormatException e) {
            throw new NotABankStatement("an amount that is no number", e);
        }
    }

    private static @Nullable LocalDate day(Optional<XmlElement> date) throws NotABankStatement {
        Optional<String> text = date.flatMap(element -> element.value("Dt").or(() -> element.value("DtTm")));
        if (text.isEmpty()) {
            return null;
        }
        try {
            // a time carries the bank's own offset: its calendar day is the day that was meant
            return LocalDate.parse(
                    text.get().substring(0, Math.min(10, text.get().length())));
        } catch (DateTimeException e) {
            throw new NotABankStatement("a date that is no date", e);
        }
    }

    static int number(String text) throws NotABankStatement {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotABankStatement("a page number that is no number", e);
        }
    }
}
