package dev.kontor.payment.proposals;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Payments: look at them, take one back. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentController {

    record Withdrawal(@NotBlank String reason) {}

    private final Payments payments;
    private final PaymentList list;
    private final WithdrawPayment withdraw;
    private final Idempotency idempotency;
    private final JsonMapper json;

    PaymentController(
            Payments payments, PaymentList list, WithdrawPayment withdraw, Idempotency idempotency, JsonMapper json) {
        this.payments = payments;
        this.list = list;
        this.withdraw = withdraw;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping
    @RolesAllowed({"finance", "clerk", "auditor"})
    Page<PaymentView> list(
            @RequestParam @Nullable PaymentState state,
            @RequestParam @Nullable String company,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return list.page(state, company, caller, cursor, limit);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"finance", "clerk", "auditor"})
    ResponseEntity<PaymentView> one(@PathVariable UUID id, Caller caller) {
        return answer(payments.find(id)
                .filter(found -> caller.mayAct(found.company()))
                .map(PaymentView::of)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no payment " + id)));
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed("finance")
    ResponseEntity<PaymentView> withdraw(
            @PathVariable UUID id,
            @Valid @RequestBody Withdrawal body,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            IfMatch ifMatch,
            Caller caller) {
        return idempotency.once(key, caller, "withdraw " + id + " " + ifMatch + " " + body.reason(), () -> {
            ifMatch.check(payments.lock(id)
                    .map(PaymentView::of)
                    .map(seen -> EntityTag.of(seen, json))
                    .orElse(null));
            withdraw.withdraw(id, body.reason(), caller);
            return one(id, caller);
        });
    }

    private ResponseEntity<PaymentView> answer(PaymentView payment) {
        return ResponseEntity.ok().eTag(EntityTag.of(payment, json)).body(payment);
    }
}
