package dev.kontor.kit.inbox;

import static java.util.stream.Collectors.toCollection;

import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription.Kind;
import dev.kontor.kit.telemetry.Traces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the subscriptions of a service. */
final class Inboxes implements SmartLifecycle {

    private final Map<String, Inbox> inboxes = new ConcurrentSkipListMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final InboxSettings settings;
    private final String service;
    private final EventTypes types;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final Positions positions;
    private final ParkedEvents parked;
    private final SkippedGaps skipped;

    /** @throws IllegalStateException if two subscriptions have one name, or a replay is for none of them */
    Inboxes(
            List<Subscription> subscriptions,
            ConsumerFactory<byte[], byte[]> consumers,
            InboxSettings settings,
            String service,
            EventTypes types,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DeadLetters deadLetters,
            Traces traces,
            Clock clock) {
        this.consumers = consumers;
        this.settings = settings;
        this.service = service;
        this.types = types;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.positions = new Positions(jdbc);
        this.parked = new ParkedEvents(jdbc, clock);
        this.skipped = new SkippedGaps(jdbc, clock);
        for (Subscription subscription : subscriptions) {
            feeds.add(open(subscription, settings.replays().get(subscription.name()), transaction));
        }
        if (!inboxes.keySet().containsAll(settings.replays().keySet())) {
            throw new IllegalStateException(
                    "kontor.inbox.replays names a consumer that is none of " + inboxes.keySet());
        }
    }

    /**
     * One more feed, not started; whoever opens it stops it and calls {@link #forget}.
     *
     * @param replayTopic null when the live topics hold all there is
     * @param transaction in which its events are applied
     * @throws IllegalStateException if there is a subscription of that name
     */
    Feed open(Subscription subscription, @Nullable String replayTopic, TransactionTemplate transaction) {
        Applier applier = new Applier(subscription, types, traces, service);
        String name = subscription.name();
        Inbox inbox = switch (subscription.kind()) {
            case ORDERED, COMMUTATIVE -> new SequencedInbox(name, applier, positions, parked, skipped, transaction);
            case LATEST_WINS ->
                new UnsequencedInbox(name, all -> all.forEach(applier::apply), true, parked, transaction);
            case APPEND -> new UnsequencedInbox(name, subscription.batchHandler()::on, false, parked, transaction);
        };
        if (inboxes.putIfAbsent(name, inbox) != null) {
            throw new IllegalStateException("two subscriptions are named " + name);
        }
        return new Feed(
                "kontor-" + name,
                topics(subscription, types),
                replayTopic,
                consumers,
                settings.consumers(),
                new Decoder(name, replayTopic, deadLetters),
                inbox);
    }

    /** Takes the inbox of a feed away that is over. */
    void forget(String consumer) {
        inboxes.remove(consumer);
    }

    Optional<Inbox> of(String consumer) {
        return Optional.ofNullable(inboxes.get(consumer));
    }

    private static Set<String> topics(Subscription subscription, EventTypes types) {
        if (subscription.kind() == Kind.APPEND) {
            return new TreeSet<>(subscription.topics());
        }
        Set<String> topics = subscription.handlers().keySet().stream()
                .map(event -> types.of(event).topic())
                .collect(toCollection(TreeSet::new));
        if (subscription.kind() == Kind.ORDERED && topics.size() > 1) {
            throw new IllegalStateException(subscription.name() + " reads " + topics
                    + ": there is no order across topics; bear any and say commutative, or read one");
        }
        return topics;
    }

    @Override
    public void start() {
        feeds.forEach(Feed::start);
    }

    @Override
    public void stop() {
        feeds.forEach(Feed::stop);
    }

    @Override
    public boolean isRunning() {
        return feeds.stream().anyMatch(Feed::isRunning);
    }
}
