package dev.kontor.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.approval.Samples;
import dev.kontor.approval.people.Directory;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import dev.kontor.kit.expression.Expressions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseRouteTest {
    private static final DocumentTypes TYPES = Samples.types();

    private final ReadSubmission readSubmission = new ReadSubmission(TYPES, Directory.of("tom #4711"));
    private final ChooseRoute chooseRoute = new ChooseRoute(new Expressions(), TYPES);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "invoice,     0.00,    0.00,    ''",
                "invoice,     500,     595,     ''",
                "invoice,     500.01,  595.01,  cost-center-owner",
                "invoice,     5000,    5950,    cost-center-owner",
                "invoice,     5000.01, 5950.01, cost-center-owner superior-of-previous",
                "credit_note, 5000.01, 5950.01, cost-center-owner superior-of-previous",
                "credit_note, -900,    -1071,   cost-center-owner",
                "invoice,     -900,    -1071,   cost-center-owner",
                "invoice,     -,       250,     ''",
                "invoice,     -,       600,     cost-center-owner",
                "invoice,     -,       -,       cost-center-owner superior-of-previous",
                "invoice,     abc,     600,     cost-center-owner",
            })
    void the_first_stage_that_holds_decides(String type, String net, String gross, String steps) {
        Checked checked = Samples.checked(type, fields(net, gross), "service/erp", null);

        Route route = chooseRoute.of(readSubmission.of(checked));

        assertThat(route.steps()).isEqualTo(words(steps));
        assertThat(route.fallback()).isEqualTo("department:accounts-payable");
    }

    @Test
    void a_declared_type_needs_no_code() {
        Route route = chooseRoute.of(readSubmission.of(Samples.leave("2026-07-01", "2026-07-10", "person/lena")));

        assertThat(route).isEqualTo(new Route(List.of("superior"), "department:human-resources"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"100, -, 100", "100, 4711, 100", "-, 4711, 4711", "-, 04011000-1234512345-06, -", "-, -, -"})
    void a_buyer_reference_counts_as_cost_centre_when_somebody_owns_it(
            String hint, String buyerReference, String costCenter) {
        Map<String, String> fields = buyerReference == null ? Map.of() : Map.of("buyerReference", buyerReference);
        Checked checked = Samples.checked("invoice", fields, "service/erp", hint);

        assertThat(readSubmission.of(checked).costCenter()).isEqualTo(costCenter);
    }

    private static Map<String, String> fields(String net, String gross) {
        Map<String, String> fields = Samples.invoiceFields(String.valueOf(net), String.valueOf(gross));
        fields.values().removeIf("null"::equals);
        return fields;
    }

    private static List<String> words(String steps) {
        return steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1));
    }
}
