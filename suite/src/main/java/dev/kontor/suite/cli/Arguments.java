package dev.kontor.suite.cli;

import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command line, read.
 *
 * @param data folder of all data
 * @param rest what is not an option: the user of {@code token}, nothing for the others
 */
record Arguments(Command command, Path data, int portBase, List<String> rest) {

    enum Command {
        UP,
        DEMO,
        TOKEN
    }

    /** @throws WrongUse if it cannot be understood */
    static Arguments parse(String[] args) {
        if (args.length == 0) {
            throw new WrongUse("a command is needed: up, demo or token; ./kontor help says more.");
        }
        Command command = command(args[0]);
        Path data = Path.of(".kontor");
        int base = Ports.DEFAULT_BASE;
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> data = Path.of(value(args, ++i));
                case "--ports" -> base = number(value(args, ++i));
                default -> {
                    if (args[i].startsWith("-")) {
                        throw new WrongUse("there is no option " + args[i] + "; ./kontor help lists them.");
                    }
                    rest.add(args[i]);
                }
            }
        }
        requireFit(command, rest);
        return new Arguments(command, data.toAbsolutePath().normalize(), base, List.copyOf(rest));
    }

    Ports ports() {
        return new Ports(portBase);
    }

    private static Command command(String name) {
        try {
            return Command.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new WrongUse("there is no command " + name + "; ./kontor help lists them.");
        }
    }

    private static void requireFit(Command command, List<String> words) {
        if (command == Command.TOKEN && words.size() != 1) {
            throw new WrongUse("token needs one user name.");
        }
        if (command != Command.TOKEN && !words.isEmpty()) {
            throw new WrongUse(command.name().toLowerCase(Locale.ROOT) + " takes no " + words.getFirst()
                    + "; ./kontor help lists the options.");
        }
    }

    private static String value(String[] args, int at) {
        if (at >= args.length || args[at].startsWith("--")) {
            throw new WrongUse(args[at - 1] + " needs a value.");
        }
        return args[at];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new WrongUse("--ports needs a number, not " + text + ".");
        }
    }
}
