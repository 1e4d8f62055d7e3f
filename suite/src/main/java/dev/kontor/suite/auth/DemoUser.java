package dev.kontor.suite.auth;

import java.util.List;

/**
 * A person who can log in to the suite.
 *
 * @param id {@code sub} of the tokens and id in the people directory: the pseudonym events carry
 * @param companies {@code *} for all
 */
public record DemoUser(String id, String username, String name, List<String> roles, List<String> companies) {

    private static final List<String> ALL = List.of("*");

    /** Everybody who acts in the demo. */
    public static final List<DemoUser> ALL_USERS = List.of(
            user("1f0b6a52-0001-4c00-8000-000000000001", "clara", "Clara Claas", "clerk", "employee"),
            user("1f0b6a52-0002-4c00-8000-000000000002", "anton", "Anton Amend", "approver", "employee"),
            user("1f0b6a52-0003-4c00-8000-000000000003", "berta", "Berta Bruns", "approver", "employee"),
            user("1f0b6a52-0004-4c00-8000-000000000004", "felix", "Felix Feld", "finance", "employee"),
            user("1f0b6a52-0005-4c00-8000-000000000005", "frida", "Frida Falk", "finance", "employee"),
            user("1f0b6a52-0006-4c00-8000-000000000006", "maren", "Maren Maas", "masterdata"),
            user("1f0b6a52-0007-4c00-8000-000000000007", "otto", "Otto Ohm", "operator"),
            user("1f0b6a52-0008-4c00-8000-000000000008", "ada", "Ada Auer", "auditor"));

    public DemoUser {
        roles = List.copyOf(roles);
        companies = List.copyOf(companies);
    }

    private static DemoUser user(String id, String username, String name, String... roles) {
        return new DemoUser(id, username, name, List.of(roles), ALL);
    }
}
