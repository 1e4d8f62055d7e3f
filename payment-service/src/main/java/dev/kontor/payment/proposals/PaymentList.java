package dev.kontor.payment.proposals;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists payments in the order in which they arose, of the caller's companies only. */
@Component
class PaymentList {

    private final JdbcClient jdbc;

    PaymentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** State and company null for any. */
    Page<PaymentView> page(
            @Nullable PaymentState state, @Nullable String company, Caller caller, @Nullable String cursor, int limit) {
        int size = Page.size(limit);
        return Page.of(
                jdbc
                        .sql("""
                                SELECT * FROM payment
                                WHERE id > :after
                                  AND (:all OR company = ANY (:companies))
                                  AND (CAST(:company AS text) IS NULL OR company = :company)
                                  AND (CAST(:state AS text) IS NULL OR state = :state)
                                ORDER BY id LIMIT :limit
                                """)
                        .param("after", IdCursor.read(cursor))
                        .param("all", caller.seesAllCompanies())
                        .param("companies", caller.companies().toArray(String[]::new))
                        .param("company", company)
                        .param("state", state == null ? null : state.name())
                        .param("limit", size + 1)
                        .query(Payments::row)
                        .list()
                        .stream()
                        .map(PaymentView::of)
                        .toList(),
                size,
                last -> IdCursor.after(last.id()));
    }
}
