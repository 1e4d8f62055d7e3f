package dev.kontor.kit.inbox;

import static java.util.stream.Collectors.toCollection;

import dev.kontor.events.envelope.EventTypes;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.inbox.Subscription.Kind;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs the subscriptions of a service: one consumer group each, offsets committed after the transaction. */
public final class Inboxes implements SmartLifecycle {

    private static final Duration AUTHORIZATION_RETRY = Duration.ofSeconds(5);

    private final Map<String, Inbox> inboxes = new LinkedHashMap<>();
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();

    /** @param concurrency consumers per subscription in this instance */
    public Inboxes(
            List<Subscription> subscriptions,
            ConsumerFactory<byte[], byte[]> consumers,
            int concurrency,
            String service,
            EventTypes types,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            Traces traces,
            Ids ids,
            Clock clock) {
        Positions positions = new Positions(jdbc);
        ParkedEvents parked = new ParkedEvents(jdbc, clock);
        for (Subscription subscription : subscriptions) {
            Applier applier = new Applier(subscription, types, traces, service);
            String name = subscription.name();
            Inbox inbox = switch (subscription.kind()) {
                case ORDERED, COMMUTATIVE -> new SequencedInbox(name, applier, positions, parked, transaction);
                case LATEST_WINS -> new LatestWinsInbox(name, applier, parked, transaction);
                case APPEND -> new AppendInbox(subscription.batchHandler(), transaction);
            };
            if (inboxes.put(name, inbox) != null) {
                throw new IllegalStateException("two subscriptions are named " + name);
            }
            Decoder decoder = new Decoder(name, service, outbox, ids, transaction);
            containers.add(container(subscription, topics(subscription, types), consumers, concurrency, records -> {
                List<Delivery> deliveries = decoder.decode(records);
                if (!deliveries.isEmpty()) {
                    inbox.accept(deliveries);
                }
            }));
        }
    }

    Optional<Inbox> of(String consumer) {
        return Optional.ofNullable(inboxes.get(consumer));
    }

    private static Set<String> topics(Subscription subscription, EventTypes types) {
        if (subscription.kind() == Kind.APPEND) {
            return new TreeSet<>(subscription.topics());
        }
        return subscription.handlers().keySet().stream()
                .map(event -> types.of(event).topic())
                .collect(toCollection(TreeSet::new));
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            Subscription subscription,
            Set<String> topics,
            ConsumerFactory<byte[], byte[]> consumers,
            int concurrency,
            BatchMessageListener<byte[], byte[]> listener) {
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId("kontor-" + subscription.name());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        // a right or a password that is missing now may come: without this the consumer would stand still for ever
        properties.setAuthExceptionRetryInterval(AUTHORIZATION_RETRY);
        properties.setMessageListener(listener);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("inbox-" + subscription.name());
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(new DefaultErrorHandler(forEver()));
        return container;
    }

    /** Only passing failures come this far, so there is no last attempt. */
    private static ExponentialBackOff forEver() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
