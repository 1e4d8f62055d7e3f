package dev.kontor.payment;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** Starts the payment service. */
@KontorService
public class PaymentService {

    public static void main(String[] args) {
        KontorApplication.run(PaymentService.class, args);
    }
}
