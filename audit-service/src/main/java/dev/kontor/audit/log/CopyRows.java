package dev.kontor.audit.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes rows in the binary form of PostgreSQL's COPY: nothing is turned into text and parsed again. */
final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final int JSONB_VERSION = 1;
    private static final int UUID_LENGTH = 16;

    /** From which PostgreSQL counts microseconds. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final DataOutputStream out;

    CopyRows(OutputStream to) throws IOException {
        out = new DataOutputStream(to);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    CopyRows row(int columns) throws IOException {
        out.writeShort(columns);
        return this;
    }

    CopyRows bigint(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    CopyRows uuid(UUID value) throws IOException {
        out.writeInt(UUID_LENGTH);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows text(String value) throws IOException {
        return bytea(value.getBytes(UTF_8));
    }

    CopyRows bytea(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    CopyRows jsonb(byte[] value) throws IOException {
        out.writeInt(1 + value.length);
        out.writeByte(JSONB_VERSION);
        out.write(value);
        return this;
    }

    CopyRows timestamptz(Instant value) throws IOException {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** No row can follow. */
    void end() throws IOException {
        out.writeShort(-1);
    }
}
