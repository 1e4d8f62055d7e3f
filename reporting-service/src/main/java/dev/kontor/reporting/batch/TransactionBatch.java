package dev.kontor.reporting.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what the handlers of one transaction have to write and writes it in one go just before the transaction
 * commits: a few statements a batch instead of a few an event. A failure while writing rolls the transaction back.
 */
public final class TransactionBatch<T> {
    private final Consumer<List<T>> write;

    /** @param write called once per transaction, with everything in its order; never with an empty list */
    public TransactionBatch(Consumer<List<T>> write) {
        this.write = write;
    }

    /** @throws IllegalStateException outside a transaction */
    public void add(T item) {
        Collected<T> collected = collected();
        if (collected == null) {
            collected = new Collected<>();
            TransactionSynchronizationManager.registerSynchronization(new Flush(collected));
            TransactionSynchronizationManager.bindResource(this, collected);
        }
        collected.items.add(item);
    }

    @SuppressWarnings("unchecked") // bound under this very object, by add
    private @Nullable Collected<T> collected() {
        return (Collected<T>) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Collected<T> {
        private final List<T> items = new ArrayList<>();
    }

    private final class Flush implements TransactionSynchronization {
        private final Collected<T> collected;

        private Flush(Collected<T> collected) {
            this.collected = collected;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(collected.items);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBatch.this);
        }
    }
}
