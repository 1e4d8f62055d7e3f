package dev.kontor.reporting.rebuild;

import dev.kontor.kit.inbox.SecondReading;
import dev.kontor.kit.inbox.SecondReadings;
import dev.kontor.reporting.feed.ReadModelFeed;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads for the rebuild that runs, in every instance and also after a restart, and switches when it has caught up. */
@Component
class RunRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(RunRebuild.class);
    private static final String TOPIC = "kontor.replay.";

    private record Reading(String run, SecondReading documents, SecondReading people) {
        boolean atEnd() {
            return documents.atEnd() && people.atEnd();
        }

        void close() {
            documents.close();
            people.close();
        }
    }

    private final Rebuilds rebuilds;
    private final SwitchModel switching;
    private final SecondReadings readings;
    private final ReadModelFeed feed;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private @Nullable Reading reading;

    RunRebuild(
            Rebuilds rebuilds,
            SwitchModel switching,
            SecondReadings readings,
            ReadModelFeed feed,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.rebuilds = rebuilds;
        this.switching = switching;
        this.readings = readings;
        this.feed = feed;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    synchronized void run() {
        Optional<String> wanted = rebuilds.running();
        Reading current = reading;
        if (current != null && !wanted.equals(Optional.of(current.run()))) {
            end();
            current = null;
        }
        if (current == null && wanted.isPresent()) {
            reading = start(wanted.get());
        } else if (current != null && current.atEnd() && switching.to(current.run(), current.documents())) {
            LOG.info("the read model was built again from {}{} and serves now", TOPIC, current.run());
            end();
        }
    }

    private Reading start(String run) {
        LOG.info("the read model is built again from {}{}", TOPIC, run);
        NextModel next = new NextModel(transactions, jdbc, run);
        SecondReading people = readings.start(feed.people(SwitchModel.people(run)), null, next);
        return new Reading(run, readings.start(feed.documents(SwitchModel.documents(run)), TOPIC + run, next), people);
    }

    @PreDestroy
    synchronized void end() {
        Reading current = reading;
        if (current != null) {
            current.close();
            reading = null;
        }
    }
}
