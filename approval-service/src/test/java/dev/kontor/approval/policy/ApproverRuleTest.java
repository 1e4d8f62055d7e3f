package dev.kontor.approval.policy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproverRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "boss", "department:", "Superior"})
    void a_declaration_cannot_name_a_rule_that_does_not_exist(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApproverRule.parse(rule))
                .withMessageContaining(rule);
    }
}
