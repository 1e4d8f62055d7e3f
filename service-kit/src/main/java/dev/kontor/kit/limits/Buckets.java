package dev.kontor.kit.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A token bucket for each name, in bounded memory: who has been silent long enough has a full one anyway. */
final class Buckets {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SILENT = Duration.ofMinutes(10);

    private final long rate;
    private final long burst;
    private final Cache<String, Bucket> buckets;

    /**
     * @param rate tokens a second
     * @param burst tokens of a full bucket
     * @param remembered names at once
     */
    Buckets(long rate, long burst, long remembered) {
        this.rate = rate;
        this.burst = burst;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(SILENT)
                .build();
    }

    /** Takes one token; the nanoseconds until there is one when there is none, else 0. */
    long take(String name) {
        return bucket(name).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    }

    /** As {@link #take}, and leaves the token. */
    long look(String name) {
        Bucket bucket = buckets.getIfPresent(name);
        return bucket == null ? 0 : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private Bucket bucket(String name) {
        return buckets.get(
                name,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, SECOND))
                        .build());
    }
}
