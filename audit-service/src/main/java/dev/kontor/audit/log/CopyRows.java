package dev.kontor.audit.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Rows in the binary form of PostgreSQL's COPY: nothing is turned into text and parsed again. */
final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final int JSONB_VERSION = 1;
    private static final int UUID_LENGTH = 16;

    /** From which PostgreSQL counts microseconds. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Something that a stream in memory never refuses. */
    private interface Writing {
        void run() throws IOException;
    }

    private CopyRows write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CopyRows row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    CopyRows bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    CopyRows uuid(UUID value) {
        return write(() -> {
            out.writeInt(UUID_LENGTH);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    CopyRows text(String value) {
        return bytea(value.getBytes(UTF_8));
    }

    CopyRows bytea(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    CopyRows jsonb(byte[] value) {
        return write(() -> {
            out.writeInt(1 + value.length);
            out.writeByte(JSONB_VERSION);
            out.write(value);
        });
    }

    CopyRows timestamptz(Instant value) {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** All rows; none can be added afterwards. */
    byte[] end() {
        write(() -> out.writeShort(-1));
        return bytes.toByteArray();
    }
}
