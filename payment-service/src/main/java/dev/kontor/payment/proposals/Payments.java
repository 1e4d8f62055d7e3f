package dev.kontor.payment.proposals;

import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.outcome.Outcome.Payable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments, stored. Every change is made under the row lock that reading for it takes. */
@Component
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the document has a payment that is neither failed nor withdrawn: nothing is stored then. */
    boolean add(Payment payment) {
        return jdbc.sql("""
                        INSERT INTO payment (id, document_id, company, state, payable, due_date, execution_date,
                                             amount, discount, discount_until, approved_by, end_to_end_id)
                        VALUES (:id, :document, :company, :state, :payable::jsonb, :dueDate, :executionDate,
                                :amount, :discount, :discountUntil, :approvedBy, :endToEndId)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", payment.id())
                        .param("document", payment.document().id())
                        .param("company", payment.company())
                        .param("state", payment.state().name())
                        .param("payable", PayableJson.write(payment.payable()))
                        .param("dueDate", payment.plan().dueDate())
                        .param("executionDate", payment.plan().executionDate())
                        .param("amount", payment.plan().amount())
                        .param("discount", payment.plan().discount())
                        .param("discountUntil", payment.plan().discountUntil())
                        .param(
                                "approvedBy",
                                payment.approvedBy().stream().map(PersonId::id).toArray(String[]::new))
                        .param("endToEndId", payment.endToEndId())
                        .update()
                == 1;
    }

    /** Takes the row lock. */
    Optional<Payment> lock(UUID id) {
        return jdbc.sql("SELECT * FROM payment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Payments::row)
                .optional();
    }

    /** Takes the row lock. */
    public Optional<Payment> lockByEndToEndId(String endToEndId) {
        return jdbc.sql("SELECT * FROM payment WHERE end_to_end_id = :id FOR UPDATE")
                .param("id", endToEndId)
                .query(Payments::row)
                .optional();
    }

    Optional<Payment> find(UUID id) {
        return jdbc.sql("SELECT * FROM payment WHERE id = :id")
                .param("id", id)
                .query(Payments::row)
                .optional();
    }

    /** Those that wait for a run and are to be executed by this day; takes their row locks. */
    List<Payment> lockScheduled(String company, LocalDate executionUntil) {
        return jdbc.sql("""
                        SELECT * FROM payment
                        WHERE company = :company AND state = 'SCHEDULED' AND execution_date <= :until
                        ORDER BY execution_date, id FOR UPDATE
                        """)
                .param("company", company)
                .param("until", executionUntil)
                .query(Payments::row)
                .list();
    }

    /** In the order of execution; takes the row locks. */
    public List<Payment> lockOfRun(UUID run) {
        return jdbc.sql("SELECT * FROM payment WHERE run_id = :run ORDER BY execution_date, id FOR UPDATE")
                .param("run", run)
                .query(Payments::row)
                .list();
    }

    /** In the order of execution. */
    public List<Payment> ofRun(UUID run) {
        return jdbc.sql("SELECT * FROM payment WHERE run_id = :run ORDER BY execution_date, id")
                .param("run", run)
                .query(Payments::row)
                .list();
    }

    public void move(UUID id, PaymentState state) {
        jdbc.sql("UPDATE payment SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** Moves all payments of a run that are in the first state. */
    public void moveRun(UUID run, PaymentState from, PaymentState to) {
        jdbc.sql("UPDATE payment SET state = :to WHERE run_id = :run AND state = :from")
                .param("to", to.name())
                .param("run", run)
                .param("from", from.name())
                .update();
    }

    /** Makes payments part of a run nobody has released yet. */
    public void propose(UUID run, List<Payment> payments) {
        jdbc.sql("UPDATE payment SET state = 'PROPOSED', run_id = :run WHERE end_to_end_id = ANY (:ids)")
                .param("run", run)
                .param("ids", payments.stream().map(Payment::endToEndId).toArray(String[]::new))
                .update();
    }

    /** Gives the payments of a cancelled run back. */
    public void unpropose(UUID run) {
        jdbc.sql("UPDATE payment SET state = 'SCHEDULED', run_id = NULL WHERE run_id = :run AND state = 'PROPOSED'")
                .param("run", run)
                .update();
    }

    /** Names the group of the file ({@code PmtInfId}) these payments are part of, and its day. */
    public void group(String paymentInformationId, LocalDate executionDate, List<String> endToEndIds) {
        jdbc.sql("""
                        UPDATE payment SET payment_information_id = :group, execution_date = :executionDate
                        WHERE end_to_end_id = ANY (:ids)
                        """)
                .param("group", paymentInformationId)
                .param("executionDate", executionDate)
                .param("ids", endToEndIds.toArray(String[]::new))
                .update();
    }

    /** All payments of a group ({@code PmtInfId}); takes their row locks. */
    public List<Payment> lockOfGroup(String paymentInformationId) {
        return jdbc.sql("SELECT * FROM payment WHERE payment_information_id = :group ORDER BY id FOR UPDATE")
                .param("group", paymentInformationId)
                .query(Payments::row)
                .list();
    }

    void replan(Payment payment) {
        jdbc.sql("""
                        UPDATE payment SET execution_date = :executionDate, amount = :amount, discount = :discount,
                                           discount_until = :discountUntil
                        WHERE id = :id
                        """)
                .param("executionDate", payment.plan().executionDate())
                .param("amount", payment.plan().amount())
                .param("discount", payment.plan().discount())
                .param("discountUntil", payment.plan().discountUntil())
                .param("id", payment.id())
                .update();
    }

    static Payment row(ResultSet row, int number) throws SQLException {
        Payable payable = PayableJson.read(row.getString("payable"));
        return new Payment(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("company"),
                PaymentState.valueOf(row.getString("state")),
                payable,
                new Plan(
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("execution_date", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("discount"),
                        discountUntil(row)),
                Arrays.stream((String[]) row.getArray("approved_by").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getString("end_to_end_id"),
                run(row));
    }

    private static @Nullable LocalDate discountUntil(ResultSet row) throws SQLException {
        return row.getObject("discount_until", LocalDate.class);
    }

    private static @Nullable UUID run(ResultSet row) throws SQLException {
        return row.getObject("run_id", UUID.class);
    }
}
