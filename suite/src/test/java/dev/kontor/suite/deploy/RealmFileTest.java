package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.auth.AuthServer;
import dev.kontor.suite.auth.DemoUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The realm that Keycloak imports says the same as the suite's own issuer. */
class RealmFileTest {

    private static final String FILE = "deploy/keycloak/kontor-realm.json";

    private final JsonNode realm = Repository.json(FILE);

    @Test
    void it_is_the_realm_of_the_issuer_address() {
        assertThat(Compose.environment("intake").get("KONTOR_ISSUER"))
                .endsWith("/realms/" + realm.get("realm").asString());
    }

    @Test
    void no_secret_stands_in_it_and_compose_gives_every_value() {
        List<JsonNode> secrets = new ArrayList<>(realm.findValues("secret"));
        realm.get("users").forEach(user -> user.path("credentials").forEach(c -> secrets.add(c.get("value"))));

        assertThat(secrets)
                .hasSizeGreaterThan(2)
                .allSatisfy(secret -> assertThat(secret.asString()).matches("\\$\\{[A-Z0-9_]+}"));
        assertThat(Compose.environment("keycloak").keySet())
                .containsAll(Repository.found("\\$\\{([A-Z0-9_]+)}", Repository.text(FILE)));
    }

    @Test
    void people_have_the_ids_and_roles_of_the_demo() {
        Map<String, JsonNode> users = byName(realm.get("users"), "username");

        for (DemoUser person : DemoUser.ALL_USERS) {
            JsonNode user = users.get(person.username());
            assertThat(user).as(person.username()).isNotNull();
            assertThat(user.get("id").asString()).isEqualTo(person.id());
            assertThat(Compose.texts(user.get("realmRoles"))).isEqualTo(person.roles());
            assertThat(Compose.texts(user.at("/attributes/companies"))).isEqualTo(person.companies());
        }
        assertThat(users).hasSize(DemoUser.ALL_USERS.size() + 1);
        assertThat(Compose.texts(users.get("service-account-integrator").get("realmRoles")))
                .containsExactly("integrator");
    }

    @Test
    void every_role_somebody_has_is_declared() {
        Map<String, JsonNode> roles = byName(realm.at("/roles/realm"), "name");

        realm.get("users")
                .forEach(user -> assertThat(roles.keySet()).containsAll(Compose.texts(user.get("realmRoles"))));
    }

    @Test
    void clients_are_those_of_the_suite_and_put_roles_and_companies_into_their_tokens() {
        Map<String, JsonNode> clients = byName(realm.get("clients"), "clientId");

        assertThat(clients).containsOnlyKeys("console", AuthServer.CLI_CLIENT, "integrator");
        clients.values().forEach(client -> {
            Map<String, JsonNode> mappers = byName(client.get("protocolMappers"), "name");
            assertThat(List.of("roles", "companies")).allSatisfy(claim -> {
                JsonNode config = mappers.get(claim).get("config");
                assertThat(config.get("claim.name").asString()).isEqualTo(claim);
                assertThat(config.get("multivalued").asString()).isEqualTo("true");
                assertThat(config.get("access.token.claim").asString()).isEqualTo("true");
            });
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        });
        assertThat(Compose.texts(clients.get(AuthServer.CLI_CLIENT).get("redirectUris")))
                .containsExactly(AuthServer.CLI_REDIRECT);
        assertThat(Compose.texts(clients.get("console").get("redirectUris")))
                .containsExactly("${KONTOR_CONSOLE_URL}/login/oauth2/code/kontor");
        assertThat(List.of("console", AuthServer.CLI_CLIENT))
                .allSatisfy(client -> assertThat(clients.get(client)
                                .get("attributes")
                                .get("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256"));
    }

    @Test
    void nobody_changes_the_own_companies() {
        String profile = realm.findValue("kc.user.profile.config").get(0).asString();

        assertThat(profile)
                .contains("{\"name\":\"companies\",\"multivalued\":true,"
                        + "\"permissions\":{\"view\":[\"admin\"],\"edit\":[\"admin\"]}}");
    }

    private static Map<String, JsonNode> byName(JsonNode items, String name) {
        Map<String, JsonNode> byName = new HashMap<>();
        items.forEach(item -> byName.put(item.get(name).asString(), item));
        return byName;
    }
}
