package dev.kontor.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kontor.payment.bank.BankStatement.Direction;
import dev.kontor.payment.bank.BankStatement.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCamt053Test {

    private static final Path CORPUS =
            Path.of(System.getProperty("kontor.corpus", "../../shared/corpus")).resolve("payment/camt");

    @ParameterizedTest
    @CsvSource({
        "genkgo-camt053.v2.minimal.xml, 1, 1",
        "genkgo-camt053.v2.all-balance-types.xml, 1, 1",
        "genkgo-camt053.v2.multi.statement.xml, 2, 2",
        "genkgo-camt053.v8.xml, 1, 1",
        "moov-camt.053-7.xml, 1, 5"
    })
    void statements_of_real_banks_are_read(String file, int statements, int entries)
            throws IOException, NotABankStatement {
        Path path = CORPUS.resolve(file);
        assumeThat(path).exists();

        List<BankStatement> read = ReadCamt053.read(Files.readAllBytes(path));

        assertThat(read).hasSize(statements);
        assertThat(read.stream().flatMap(statement -> statement.entries().stream()))
                .hasSize(entries)
                .allSatisfy(entry -> {
                    assertThat(entry.booked()).isTrue();
                    assertThat(entry.bookingDate()).isNotNull();
                    assertThat(entry.amount().amount()).isPositive();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"genkgo-camt053.v2.wrong.xml", "genkgo-camt054.v2.xml", "moov-camt.052-1.xml"})
    void other_messages_and_empty_ones_are_refused(String file) throws IOException {
        Path path = CORPUS.resolve(file);
        assumeThat(path).exists();
        byte[] xml = Files.readAllBytes(path);

        assertThatThrownBy(() -> ReadCamt053.read(xml)).isInstanceOf(NotABankStatement.class);
    }

    @ParameterizedTest
    @CsvSource({"02, true", "08, false"})
    void both_versions_say_the_same(String version, boolean old) throws NotABankStatement {
        String xml = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt><Stmt>
                <Id>S1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>
                <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>%s
                <BookgDt><DtTm>2026-11-20T23:30:00+01:00</DtTm></BookgDt><ValDt><Dt>2026-11-21</Dt></ValDt>
                <NtryDtls><Btch><MsgId>M</MsgId><PmtInfId>P</PmtInfId></Btch>
                <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs>%s</TxDtls>
                <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        version,
                        old ? "<Sts>BOOK</Sts>" : "<Sts><Cd>BOOK</Cd></Sts>",
                        old
                                ? "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">10.00</Amt></TxAmt></AmtDtls>"
                                : "<Amt Ccy=\"EUR\">10.00</Amt>");

        Entry entry = ReadCamt053.read(xml.getBytes(UTF_8)).getFirst().entries().getFirst();

        assertThat(entry.booked()).isTrue();
        assertThat(entry.direction()).isEqualTo(Direction.DEBIT);
        assertThat(entry.bookingDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(entry.batchId()).isEqualTo("P");
        assertThat(entry.transactions().getFirst().endToEndId()).isEqualTo("E1");
        assertThat(entry.transactions().getFirst().amount())
                .extracting("amount")
                .hasToString("10.00");
        assertThat(entry.transactions().getLast().endToEndId()).isNull();
        assertThat(entry.transactions().getLast().returnReason()).isEqualTo("AC04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<Document/>",
                "<!DOCTYPE Document [<!ENTITY a 'b'>]><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt><Id>1</Id>"
            })
    void what_is_no_statement_is_refused_with_a_reason(String xml) {
        assertThatThrownBy(() -> ReadCamt053.read(xml.getBytes(UTF_8)))
                .isInstanceOf(NotABankStatement.class)
                .hasMessageMatching(".+");
    }

    @Test
    void nesting_without_end_is_refused() {
        String xml = "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt>"
                + "<Bal>".repeat(100_000);

        assertThatThrownBy(() -> ReadCamt053.read(xml.getBytes(UTF_8))).isInstanceOf(NotABankStatement.class);
    }
}
