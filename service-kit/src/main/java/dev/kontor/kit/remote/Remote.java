package dev.kontor.kit.remote;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;

/**
 * One thing outside of the house. Calls it once: whether a call may be repeated only its maker knows, and gives it to a
 * client that repeats. Time limits are the client's too.
 */
public final class Remote {

    /** A call. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws IOException;
    }

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    Remote(CircuitBreaker breaker, Bulkhead bulkhead) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
    }

    /**
     * @throws RemoteAway without calling, while it is known to be away or too many calls are under way
     * @throws IOException of the call
     */
    public <T> T call(Call<T> call) throws IOException {
        try {
            return bulkhead.executeCallable(() -> breaker.executeCallable(call::make));
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw new RemoteAway(breaker.getName() + " is not called for now", e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a call throws nothing else", e);
        }
    }
}
