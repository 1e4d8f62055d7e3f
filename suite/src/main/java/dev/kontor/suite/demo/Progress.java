package dev.kontor.suite.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.Console;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Shows on stderr how far the documents are: one line that moves on a terminal, a line per change elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private String last = "";

    void show(Collection<Paper> papers, int expected) {
        long done = papers.stream().filter(Paper::atItsEnd).count();
        int filled = (int) (WIDTH * done / Math.max(1, expected));
        String counts = new TreeMap<>(papers.stream().collect(groupingBy(Paper::status, counting())))
                .entrySet().stream()
                        .map(e -> e.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + e.getValue())
                        .collect(joining(" · "));
        String line = "[%s%s] %d/%d at their end   %s"
                .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, expected, counts);
        if (line.equals(last)) {
            return;
        }
        System.err.print(terminal ? "\r\u001b[2K" + line : line + "\n");
        System.err.flush();
        last = line;
    }

    /** Says something that stays. */
    void say(String sentence) {
        System.err.println((terminal && !last.isEmpty() ? "\n" : "") + sentence);
        last = "";
    }
}
