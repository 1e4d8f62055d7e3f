package dev.kontor.suite.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order file for the bank (pain.001).
 *
 * @param transactions as its header says (NbOfTxs)
 * @param sum as its header says (CtrlSum)
 */
public record BankFile(String name, int transactions, BigDecimal sum, List<Order> orders) {

    public BankFile {
        orders = List.copyOf(orders);
    }

    /** One transfer, euro. */
    public record Order(String endToEndId, BigDecimal amount) {}
}
