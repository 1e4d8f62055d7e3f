package dev.kontor.payment.bank;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import dev.kontor.payment.bank.CreditTransferFile.Account;
import dev.kontor.payment.bank.CreditTransferFile.Group;
import dev.kontor.payment.bank.CreditTransferFile.Transfer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes pain.001.001.09 as German banks take it (payment §1): UTF-8, no BOM, valid by the schema. */
public final class WritePain001 {

    /** Characters of a name in SEPA; the schema would allow 140. */
    private static final int NAME = 70;

    private static final String EURO = "EUR";

    private WritePain001() {}

    /** @throws NotValidBySchema if what was written is not valid; then nothing may be sent */
    public static byte[] write(CreditTransferFile file) {
        CustomerCreditTransferInitiationV09 initiation = new CustomerCreditTransferInitiationV09()
                .setGrpHdr(new GroupHeader85()
                        .setMsgId(file.messageId())
                        .setCreDtTm(file.createdAt().truncatedTo(ChronoUnit.SECONDS))
                        .setNbOfTxs(Integer.toString(file.transfers()))
                        .setCtrlSum(cents(file.sum()))
                        .setInitgPty(party(file.debtor())));
        file.groups().forEach(group -> initiation.addPmtInf(instruction(file.debtor(), group)));
        byte[] xml = serialise(new MxPain00100109().setCstmrCdtTrfInitn(initiation));
        Pain001Schema.check(xml);
        return xml;
    }

    private static byte[] serialise(MxPain00100109 message) {
        MxWriteParams plain = new MxWriteParams();
        plain.prefix = null;
        plain.includeXMLDeclaration = true;
        plain.adapters = new MxWriteConfiguration().adapters;
        return message.document(plain).getBytes(StandardCharsets.UTF_8);
    }

    private static PaymentInstruction30 instruction(Account debtor, Group group) {
        PaymentInstruction30 instruction = new PaymentInstruction30()
                .setPmtInfId(group.id())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(group.batchBooking())
                .setNbOfTxs(Integer.toString(group.transfers().size()))
                .setCtrlSum(cents(group.sum()))
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(group.executionDate()))
                .setDbtr(party(debtor))
                .setDbtrAcct(account(debtor.iban()))
                .setDbtrAgt(debtorAgent(debtor.bic()))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        group.transfers().forEach(transfer -> instruction.addCdtTrfTxInf(transaction(transfer)));
        return instruction;
    }

    private static CreditTransferTransaction34 transaction(Transfer transfer) {
        CreditTransferTransaction34 transaction = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(EURO)
                                .setValue(cents(transfer.amount()))))
                .setCdtr(party(transfer.creditor()))
                .setCdtrAcct(account(transfer.creditor().iban()))
                .setRmtInf(
                        new RemittanceInformation16().addUstrd(BankText.of(transfer.remittance(), Remittance.LENGTH)));
        String bic = transfer.creditor().bic();
        return bic == null ? transaction : transaction.setCdtrAgt(agent(bic));
    }

    private static PartyIdentification135 party(Account account) {
        return new PartyIdentification135().setNm(BankText.of(account.name(), NAME));
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
    }

    private static BranchAndFinancialInstitutionIdentification6 agent(String bic) {
        return new BranchAndFinancialInstitutionIdentification6()
                .setFinInstnId(new FinancialInstitutionIdentification18().setBICFI(bic));
    }

    private static BranchAndFinancialInstitutionIdentification6 debtorAgent(@Nullable String bic) {
        return bic != null
                ? agent(bic)
                : new BranchAndFinancialInstitutionIdentification6()
                        .setFinInstnId(new FinancialInstitutionIdentification18()
                                .setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED")));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }
}
