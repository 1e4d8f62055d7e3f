package dev.kontor.kit.inbox;

import static java.util.stream.Collectors.toCollection;

import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.inbox.Subscription.Kind;
import dev.kontor.kit.telemetry.Traces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the subscriptions of a service. */
final class Inboxes implements SmartLifecycle {

    private final Map<String, Inbox> inboxes = new LinkedHashMap<>();
    private final List<Feed> feeds = new ArrayList<>();

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
        Positions positions = new Positions(jdbc);
        ParkedEvents parked = new ParkedEvents(jdbc, clock);
        SkippedGaps skipped = new SkippedGaps(jdbc, clock);
        for (Subscription subscription : subscriptions) {
            Applier applier = new Applier(subscription, types, traces, service);
            String name = subscription.name();
            Inbox inbox = switch (subscription.kind()) {
                case ORDERED, COMMUTATIVE -> new SequencedInbox(name, applier, positions, parked, skipped, transaction);
                case LATEST_WINS ->
                    new UnsequencedInbox(name, all -> all.forEach(applier::apply), true, parked, transaction);
                case APPEND -> new UnsequencedInbox(name, subscription.batchHandler()::on, false, parked, transaction);
            };
            if (inboxes.put(name, inbox) != null) {
                throw new IllegalStateException("two subscriptions are named " + name);
            }
            String replayTopic = settings.replays().get(name);
            feeds.add(new Feed(
                    "kontor-" + name,
                    topics(subscription, types),
                    replayTopic,
                    consumers,
                    settings.consumers(),
                    new Decoder(name, replayTopic, deadLetters),
                    inbox));
        }
        if (!inboxes.keySet().containsAll(settings.replays().keySet())) {
            throw new IllegalStateException(
                    "kontor.inbox.replays names a consumer that is none of " + inboxes.keySet());
        }
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
