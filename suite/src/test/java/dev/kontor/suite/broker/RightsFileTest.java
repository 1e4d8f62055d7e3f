package dev.kontor.suite.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.RunningSuite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What deploy/kafka/acls.json grants, held against what the services do and against the rules of the house. */
class RightsFileTest {

    private static final List<String> SERVICES =
            List.of("intake", "extraction", "validation", "approval", "payment", "audit", "reporting");
    /** What they have can be thrown away and built again from the log. */
    private static final Set<String> PROJECTIONS = Set.of("reporting");

    private static final Set<String> SHARED = Set.of(Topics.DEAD_LETTERS, Topics.WATERMARKS);

    private static final String REPLAYS = "kontor.replay.*";

    private final Rights rights = Rights.declared();

    @Test
    void a_service_may_read_what_its_consumers_read_and_nothing_else() throws Exception {
        Map<String, Set<String>> read = new TreeMap<>();
        Map<String, Set<String>> groups = new TreeMap<>();
        try (Admin admin = Admin.create(RunningSuite.shared().suite().kafkaClient())) {
            List<String> all = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith("kontor-"))
                    .toList();
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(all).all().get().values()) {
                for (MemberDescription member : group.members()) {
                    String service = service(member.clientId());
                    groups.computeIfAbsent(service, _ -> new TreeSet<>()).add(group.groupId());
                    member.assignment().topicPartitions().stream()
                            .map(TopicPartition::topic)
                            .forEach(topic -> read.computeIfAbsent(service, _ -> new TreeSet<>())
                                    .add(topic));
                }
            }
        }

        for (String service : SERVICES) {
            Set<String> granted = new TreeSet<>(rights.names(service, "read"));
            granted.remove(REPLAYS);
            Set<String> used = read.getOrDefault(service, Set.of());
            assertThat(used).as(service).allMatch(topic -> rights.reads(service, topic));
            if (!service.equals("audit")) {
                assertThat(granted).as(service).isEqualTo(used);
            }
            assertThat(groups.getOrDefault(service, Set.of()))
                    .as(service)
                    .allMatch(group -> rights.joins(service, group))
                    .allMatch(group -> group.startsWith("kontor-" + service));
        }
    }

    @Test
    void every_topic_has_one_writing_service_but_those_all_share() {
        for (String topic : rights.topics()) {
            List<String> writers = rights.accounts().keySet().stream()
                    .filter(account -> rights.writes(account, topic))
                    .toList();
            if (SHARED.contains(topic)) {
                assertThat(writers).as(topic).containsExactlyInAnyOrderElementsOf(SERVICES);
            } else {
                assertThat(writers).as(topic).hasSize(1);
            }
            if (Topics.DOMAIN.contains(topic)) {
                assertThat(topic).isEqualTo("kontor." + writers.getFirst());
            }
        }
    }

    @Test
    void only_projections_read_replays_and_only_audit_makes_and_writes_them() {
        rights.accounts().keySet().forEach(account -> {
            String replay = "kontor.replay.1";
            assertThat(rights.reads(account, replay))
                    .as(account)
                    .isEqualTo(PROJECTIONS.contains(account) || isAudit(account));
            assertThat(rights.writes(account, replay)).as(account).isEqualTo(isAudit(account));
            assertThat(rights.names(account, "create"))
                    .as(account)
                    .isEqualTo(isAudit(account) ? List.of(REPLAYS) : List.of());
        });
    }

    private static boolean isAudit(String account) {
        return account.equals("audit");
    }

    @Test
    void nobody_but_audit_has_a_right_that_no_topic_limits() {
        rights.accounts().keySet().forEach(account -> {
            assertThat(rights.names(account, "groups")).as(account).allMatch(group -> group.length() > 3);
            if (account.equals("audit")) {
                assertThat(rights.names(account, "read")).containsExactly("kontor.*");
                assertThat(rights.names(account, "write")).contains("kontor.replay.*");
            } else {
                assertThat(rights.names(account, "read"))
                        .as(account)
                        .allMatch(name -> rights.topics().contains(name) || name.equals(REPLAYS));
                assertThat(rights.topics()).as(account).containsAll(rights.names(account, "write"));
            }
        });
    }

    @Test
    void people_outside_the_services_write_nothing_and_the_observer_reads_every_topic() {
        rights.accounts().keySet().stream()
                .filter(account -> !SERVICES.contains(account))
                .forEach(account ->
                        assertThat(rights.names(account, "write")).as(account).isEmpty());
        assertThat(rights.names("observer", "read")).containsExactlyInAnyOrderElementsOf(rights.topics());
        assertThat(rights.names("erp", "read")).containsExactlyInAnyOrderElementsOf(Topics.OUTBOUND);
    }

    /** Client ids begin with the name of the service. */
    private static String service(String clientId) {
        return SERVICES.stream().filter(clientId::startsWith).findFirst().orElse(clientId);
    }
}
