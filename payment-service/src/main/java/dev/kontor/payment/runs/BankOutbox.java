package dev.kontor.payment.runs;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.kontor.payment.PaymentSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The folder the bank's software takes files from. A file appears there complete and durable, or not at all. */
@Component
class BankOutbox {

    private final Path folder;

    BankOutbox(PaymentSettings settings) {
        this.folder = settings.outbox();
    }

    /** @throws IOException if it is not certain that the file lies there now */
    void deliver(StoredFile file) throws IOException {
        if (holds(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + file.name() + ".tmp");
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, folder.resolve(file.name()), ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, READ)) {
            entry.force(true);
        }
    }

    /** Whether exactly this file lies in the folder; false also when the bank's software has taken it. */
    boolean holds(StoredFile file) throws IOException {
        try {
            return StoredFile.sha256(Files.readAllBytes(folder.resolve(file.name())))
                    .equals(file.sha256());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
