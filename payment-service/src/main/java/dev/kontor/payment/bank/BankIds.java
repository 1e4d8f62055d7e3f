package dev.kontor.payment.bank;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Identifiers the bank sees, made from ours and nothing else: the same payment always has the same ones, so that a bank
 * recognises a file it was sent before (payment §11.2). At most 35 characters of letters, digits and a hyphen.
 */
public final class BankIds {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private BankIds() {}

    /** {@code EndToEndId} of a payment. */
    public static String endToEndId(UUID payment) {
        return "KE" + base32(payment);
    }

    /** {@code MsgId} of the file of a run. */
    public static String messageId(UUID run) {
        return "KM" + base32(run);
    }

    /** {@code PmtInfId} of one group of a run, counted from 1. */
    public static String paymentInformationId(UUID run, int group) {
        return "KP" + base32(run) + "-" + group;
    }

    /** RFC 4648 base 32 without padding, 26 characters. */
    static String base32(UUID id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        StringBuilder text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte octet : bytes) {
            buffer = (buffer << 8) | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }
}
