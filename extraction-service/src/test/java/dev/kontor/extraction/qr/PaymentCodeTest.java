package dev.kontor.extraction.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

    private static final String GIRO = """
            BCD
            002
            1
            SCT
            COBADEFFXXX
            Muster GmbH
            DE89370400440532013000
            EUR1190.5


            RE-20417""";

    private static final PaymentCode CODE = PaymentCode.of(GIRO).orElseThrow();

    private static Read read(String iban) {
        Field field = new Field(iban, 0.8, Field.Source.TEXT, null);
        Content content = new Content("invoice", 1, Map.of("iban", field), List.of(), List.of(), List.of());
        return new Read(content, Syntax.TEXT, null, List.of());
    }

    @Test
    void a_giro_code_says_whom_to_pay_how_much() {
        assertThat(CODE)
                .isEqualTo(new PaymentCode(
                        "Muster GmbH",
                        "DE89370400440532013000",
                        "COBADEFFXXX",
                        new BigDecimal("1190.5"),
                        "EUR",
                        "RE-20417"));
    }

    @Test
    void a_swiss_code_has_its_lines_in_a_fixed_order() {
        String[] lines = new String[31];
        Arrays.fill(lines, "");
        lines[0] = "SPC";
        lines[3] = "CH4431999123000889012";
        lines[5] = "Muster AG";
        lines[18] = "199.95";
        lines[19] = "CHF";
        lines[28] = "210000000003139471430009017";

        PaymentCode code = PaymentCode.of(String.join("\r\n", lines)).orElseThrow();

        assertThat(code.currency()).isEqualTo("CHF");
        assertThat(code.amount()).isEqualTo("199.95");
        assertThat(code.reference()).isEqualTo("210000000003139471430009017");
    }

    @Test
    void other_codes_and_wrong_check_digits_are_none() {
        assertThat(PaymentCode.of("https://example.org")).isEmpty();
        assertThat(PaymentCode.of(GIRO.replace("DE89", "DE88"))).isEmpty();
    }

    @Test
    void a_code_is_found_in_a_picture() throws Exception {
        BitMatrix modules = new QRCodeWriter().encode(GIRO, BarcodeFormat.QR_CODE, 300, 300);
        byte[] pixels = new byte[300 * 300];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (modules.get(i % 300, i / 300) ? 0 : 255);
        }

        assertThat(FindCodes.in(new Grey(300, 300, pixels))).contains(CODE);
    }

    @Test
    void what_a_code_confirms_is_certain_and_what_it_contradicts_is_a_question() {
        Read same = ApplyCode.to(read("DE89370400440532013000"), CODE);
        Read other = ApplyCode.to(read("DE02120300000000202051"), CODE);

        assertThat(same.content().fields())
                .hasEntrySatisfying(
                        "iban", iban -> assertThat(iban.confidence()).isEqualTo(0.99));
        assertThat(same.content().value("bic")).contains("COBADEFFXXX");
        assertThat(other.content().value("iban")).contains("DE02120300000000202051");
        assertThat(other.findings()).extracting("code").containsExactly("PAYMENT_CODE_DIFFERS");
    }
}
