package dev.kontor.suite.cli;

import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.client.Login;
import dev.kontor.suite.data.DataFolder;

/** {@code ./kontor token USER}: prints an access token of a demo user or of {@code integrator} on stdout. */
final class TokenCommand {

    private final Arguments arguments;

    TokenCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    int run() {
        String user = arguments.rest().getFirst();
        String password = DataFolder.secretsOf(arguments.data())
                .existing("password-user-" + user)
                .orElseThrow(() -> new WrongUse(
                        "there is no user " + user + " in " + arguments.data() + "; start ./kontor up there first."));
        Login login = new Login(arguments.ports().issuer());
        try {
            System.out.println(
                    user.equals("integrator") ? login.machine(user, password) : login.person(user, password));
            return 0;
        } catch (ApiFailure e) {
            System.err.println("kontor: no token: " + e.getMessage());
            return 1;
        }
    }
}
