package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.RunningSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The scripts of the container do to a broker what the suite does to its own. */
class AclsFileTest {

    private static final String FILE = "deploy/kafka/acls.json";
    private static final Pattern RESOURCE = Pattern.compile("--(topic|group) (\\S+)");
    private static final Pattern GRANT = Pattern.compile(
            "--bootstrap-server kafka:9092 --command-config client --add"
                    + " --allow-principal (\\S+) --operation (\\S+) --resource-pattern-type (\\S+)((?: --(?:topic|group) \\S+)+)");

    @Test
    void the_script_grants_what_the_broker_of_the_suite_goes_by(@TempDir Path folder) throws Exception {
        Set<String> granted = new TreeSet<>();
        for (String line : KafkaScript.named("create-acls.sh").run(folder, FILE)) {
            MatchResult grant = GRANT.matcher(line).results().findFirst().orElseThrow();
            assertThat(grant.group()).isEqualTo(line);
            RESOURCE.matcher(grant.group(4))
                    .results()
                    .forEach(resource -> granted.add(rule(
                            grant.group(1), grant.group(2), resource.group(1), grant.group(3), resource.group(2))));
        }

        Set<String> inForce = new TreeSet<>();
        try (Admin admin = Admin.create(RunningSuite.shared().suite().kafkaClient())) {
            for (AclBinding binding :
                    admin.describeAcls(AclBindingFilter.ANY).values().get()) {
                inForce.add(rule(
                        binding.entry().principal(),
                        binding.entry().operation().name(),
                        binding.pattern().resourceType().name(),
                        binding.pattern().patternType().name(),
                        binding.pattern().name()));
            }
        }
        assertThat(granted).hasSizeGreaterThan(30).isEqualTo(inForce);
    }

    @Test
    void every_account_gets_its_password_from_a_file_only_its_owner_reads(@TempDir Path folder) throws Exception {
        List<String> expected = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        for (JsonNode line : Repository.json(FILE)) {
            String account = line.get("principal").asString();
            environment.put("KONTOR_KAFKA_PASSWORD_" + account.toUpperCase(Locale.ROOT), "of-" + account);
            expected.add("-rw------- " + account + " SCRAM-SHA-512=password=of-" + account);
        }
        String program = "echo $(ls -l \"$7\" | cut -c1-10) \"${11}\" $(cat \"$7\")";

        assertThat(new KafkaScript("create-users.sh", program, environment).run(folder, FILE))
                .isEqualTo(expected);
    }

    private static String rule(String... parts) {
        return String.join(" ", parts).toUpperCase(Locale.ROOT);
    }
}
