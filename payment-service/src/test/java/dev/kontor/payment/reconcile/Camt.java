package dev.kontor.payment.reconcile;

import java.util.List;

/** Bank statements to test with, camt.053.001.08 as German banks write it. */
final class Camt {

    static final String OURS = "DE02120300000000202051";

    private Camt() {}

    static String statement(String id, String account, List<String> entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-11-23T20:00:00+01:00</CreDtTm></GrpHdr>
                <Stmt><Id>%1$s</Id><Acct><Id><IBAN>%2$s</IBAN></Id></Acct>%3$s</Stmt></BkToCstmrStmt></Document>
                """.formatted(id, account, String.join("", entries));
    }

    static String debit(String endToEndId, String amount) {
        return entry("DBIT", amount, "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls>".formatted(endToEndId));
    }

    static String batch(String reference, String id, String amount) {
        return entry("DBIT", amount, "<Btch><%1$s>%2$s</%1$s></Btch>".formatted(reference, id));
    }

    static String returned(String endToEndId, String amount, String reason) {
        return entry(
                "CRDT",
                amount,
                "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><RtrInf><Rsn><Cd>%s</Cd></Rsn></RtrInf></TxDtls>"
                        .formatted(endToEndId, reason));
    }

    static String entry(String direction, String amount, String details) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-23</Dt></BookgDt><ValDt><Dt>2026-11-24</Dt></ValDt>
                <NtryDtls>%s</NtryDtls></Ntry>
                """.formatted(amount, direction, details);
    }
}
