package dev.kontor.suite.cli;

import dev.kontor.suite.Services;
import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line, read.
 *
 * @param data folder of all data
 * @param options what was given of the options only this command has, by name without the dashes
 * @param rest what is not an option: the user of {@code token}, the service of {@code join}, nothing for the others
 */
record Arguments(Command command, Path data, int portBase, Map<String, String> options, List<String> rest) {

    /** A command of the JVM, with the options only it has. */
    enum Command {
        UP(Path.of(".kontor"), Ports.DEFAULT_BASE, "without"),
        DEMO,
        TOKEN,
        JOIN(Path.of(".kontor"), Ports.DEFAULT_BASE, "port"),
        SOAK(
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "kontor-soak-" + ProcessHandle.current().pid()),
                8600,
                "minutes kills documents blows seed");

        private final Path data;
        private final int portBase;
        private final String options;

        Command() {
            this(Path.of(".kontor"), Ports.DEFAULT_BASE, "");
        }

        Command(Path data, int portBase, String options) {
            this.data = data;
            this.portBase = portBase;
            this.options = options;
        }

        private boolean has(String option) {
            return List.of(options.split(" ")).contains(option);
        }
    }

    /** @throws WrongUse if it cannot be understood */
    static Arguments parse(String[] args) {
        if (args.length == 0) {
            throw new WrongUse("a command is needed: up, demo, join, token or soak; ./kontor help says more.");
        }
        Command command = command(args[0]);
        Path data = command.data;
        int base = command.portBase;
        Map<String, String> options = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            String word = args[i];
            if (word.equals("--data")) {
                data = Path.of(value(args, ++i));
            } else if (word.equals("--ports")) {
                base = number(word, value(args, ++i));
            } else if (word.startsWith("--") && command.has(word.substring(2))) {
                options.put(word.substring(2), value(args, ++i));
            } else if (word.startsWith("-")) {
                throw new WrongUse("there is no option " + word + "; ./kontor help lists them.");
            } else {
                rest.add(word);
            }
        }
        requireFit(command, rest);
        return new Arguments(command, data.toAbsolutePath().normalize(), base, Map.copyOf(options), List.copyOf(rest));
    }

    /** Whether nobody named the folder of the data. */
    boolean dataByDefault() {
        return data.equals(command.data.toAbsolutePath().normalize());
    }

    Ports ports() {
        return new Ports(portBase);
    }

    /**
     * The number given for an option.
     *
     * @throws WrongUse if it is none, or below 1
     */
    int number(String option, int otherwise) {
        String text = options.get(option);
        int number = text == null ? otherwise : number("--" + option, text);
        if (number < 1) {
            throw new WrongUse("--" + option + " needs a number above 0, not " + number + ".");
        }
        return number;
    }

    /**
     * The services given for an option, separated by commas; none when it was not given.
     *
     * @throws WrongUse if one of them is none
     */
    Set<String> services(String option) {
        Set<String> services = words(option);
        for (String service : services) {
            if (!Services.names().contains(service)) {
                throw new WrongUse("there is no service " + service + ".");
            }
        }
        return services;
    }

    /** The words given for an option, separated by commas; none when it was not given. */
    Set<String> words(String option) {
        String text = options.get(option);
        return text == null ? Set.of() : new TreeSet<>(List.of(text.split(",")));
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
        if (command == Command.JOIN && (words.size() != 1 || !Services.names().contains(words.getFirst()))) {
            throw new WrongUse("join needs one service: " + String.join(", ", Services.names()) + ".");
        }
        if (command != Command.TOKEN && command != Command.JOIN && !words.isEmpty()) {
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

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new WrongUse(option + " needs a number, not " + text + ".");
        }
    }
}
