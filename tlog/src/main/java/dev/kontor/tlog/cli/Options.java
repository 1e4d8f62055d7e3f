package dev.kontor.tlog.cli;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The words after {@code tlog.jar}. */
final class Options {

    private static final Set<String> WITH_VALUE = Set.of("--key", "--older", "--index", "--leaf", "--token");
    private static final String TOKEN = "KONTOR_TOKEN";
    private static final String JSON = "--json";

    private final Map<String, String> values = new HashMap<>();
    private String target = "";

    private Options() {}

    static Options parse(String... arguments) throws WrongUse {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        if (!"verify".equals(words.poll())) {
            throw new WrongUse("the only command is verify");
        }
        Options options = new Options();
        while (!words.isEmpty()) {
            options.take(words.remove(), words);
        }
        if (options.target.isEmpty()) {
            throw new WrongUse("what is to be verified is missing");
        }
        options.index();
        return options;
    }

    private void take(String word, Deque<String> rest) throws WrongUse {
        boolean option = word.startsWith("--");
        if (!option && target.isEmpty()) {
            target = word;
        } else if (word.equals(JSON)) {
            values.put(JSON, "");
        } else if (!WITH_VALUE.contains(word)) {
            throw new WrongUse("\"" + word + "\" is not expected");
        } else if (rest.isEmpty() || values.put(word, rest.remove()) != null) {
            throw new WrongUse(word + " needs one value");
        }
    }

    String target() {
        return target;
    }

    boolean json() {
        return values.containsKey(JSON);
    }

    Optional<String> key() {
        return Optional.ofNullable(values.get("--key"));
    }

    Optional<String> older() {
        return Optional.ofNullable(values.get("--older"));
    }

    /** From the command line, where others on the machine can see it, or from the environment. */
    Optional<String> token() {
        return Optional.ofNullable(values.get("--token"))
                .or(() -> Optional.ofNullable(System.getenv(TOKEN)))
                .filter(token -> !token.isBlank());
    }

    Optional<String> leaf() {
        return Optional.ofNullable(values.get("--leaf"));
    }

    OptionalLong index() throws WrongUse {
        try {
            String index = values.get("--index");
            return index == null ? OptionalLong.empty() : OptionalLong.of(Decimal.parse(index, "--index"));
        } catch (MalformedException e) {
            throw new WrongUse("--index needs the number of an entry, from 0");
        }
    }
}
