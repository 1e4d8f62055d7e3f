package dev.kontor.events.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.OrderId;
import dev.kontor.events.envelope.Subject.PaymentRunId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.ServiceId;
import dev.kontor.events.envelope.Subject.SupplierId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class SubjectTest {

    private static final UUID ID = UUID.fromString("0198c0de-5a1e-7c3a-9f00-3b1d5a7e2c41");

    static final Iterable<Map.Entry<String, Subject>> SUBJECTS = Map.<String, Subject>of(
                    "document/" + ID,
                    new DocumentId(ID),
                    "supplier/acme:70001",
                    new SupplierId("acme:70001"),
                    "order/B-2026/0417",
                    new OrderId("B-2026/0417"),
                    "payment-run/" + ID,
                    new PaymentRunId(ID),
                    "person/anton",
                    new PersonId("anton"),
                    "service/extraction",
                    new ServiceId("extraction"))
            .entrySet();

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void every_kind_is_read_and_written(Map.Entry<String, Subject> subject) {
        assertThat(Subject.parse(subject.getKey())).isEqualTo(subject.getValue());
        assertThat(subject.getValue().text()).isEqualTo(subject.getKey());
        assertThat(EventJson.write(subject.getValue())).asString().isEqualTo('"' + subject.getKey() + '"');
        assertThat((Object) EventJson.read(
                        EventJson.write(subject.getKey()), subject.getValue().getClass()))
                .isEqualTo(subject.getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "document",
                "document/",
                "/0198c0de",
                "person/ ",
                "document/not-a-uuid",
                "payment-run/1",
                "cat/felix",
                "Document/0198c0de-5a1e-7c3a-9f00-3b1d5a7e2c41"
            })
    void what_is_no_subject_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse(text));
    }

    @Test
    void a_subject_of_another_kind_is_not_read() {
        assertThatThrownBy(() -> EventJson.read(EventJson.write("person/anton"), SupplierId.class))
                .isInstanceOf(JacksonException.class);
    }
}
