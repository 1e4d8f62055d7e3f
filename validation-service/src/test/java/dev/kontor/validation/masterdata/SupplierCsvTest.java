package dev.kontor.validation.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierCsvTest {

    private static final String HEADER = "number,name,vatId,taxNumber,iban,bic\n";

    @Test
    void a_line_becomes_a_supplier_in_normal_form() throws IOException {
        SupplierCsv csv = read(HEADER + "70001,\"Muster, Söhne & Co.\",de 136695976,,DE89 3704 0044 0532 0130 00,\n");

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.entries())
                .containsEntry(
                        "70001",
                        new SupplierEntry(
                                "Muster, Söhne & Co.",
                                "DE136695976",
                                null,
                                "DE89370400440532013000",
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void the_seat_of_a_supplier_may_be_stated_too() throws IOException {
        SupplierCsv csv = read("number,name,vatId,taxNumber,iban,bic,city,postcode\n70001,Muster,,,,,Köln,50667\n");

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.entries())
                .containsEntry("70001", new SupplierEntry("Muster", null, null, null, null, null, "50667", "Köln"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,Muster,,,,                          | 2: number is missing or not valid
            70001,,,,,                           | 2: name is missing
            70001,Muster,DE123456789,,,          | 2: vatId is not valid
            70001,Muster,,,DE89370400440532013001,| 2: iban is not valid
            70001,Muster,,,,COBADEFFXXX          | 2: bic without iban
            70001,Muster,,,DE89370400440532013000,XX | 2: bic is not valid
            70001,Muster                         | 2: has 2 values instead of 6
            """)
    void a_faulty_line_is_named(String line, String error) throws IOException {
        assertThat(read(HEADER + line + "\n").errors())
                .extracting(fault -> fault.line() + ": " + fault.message())
                .containsExactly(error);
    }

    @Test
    void every_faulty_line_is_named_and_a_number_stands_in_the_file_once() throws IOException {
        assertThat(read(HEADER + "1,A,,,,\n2,,,,,\n1,B,,,,\n").errors())
                .extracting(SupplierCsv.LineError::line)
                .containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @CsvSource({"'number;name\n1;A\n'", "''", "'number,name,vatId,taxNumber,iban,bic,more\n'"})
    void another_header_is_refused(String text) throws IOException {
        assertThat(read(text).errors())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(1));
    }

    private static SupplierCsv read(String text) throws IOException {
        return SupplierCsv.read(new StringReader(text));
    }
}
