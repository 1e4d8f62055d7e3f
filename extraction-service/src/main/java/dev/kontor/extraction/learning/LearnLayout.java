package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.fields.Fields;
import dev.kontor.extraction.fields.Paper;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.learning.Sign.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learns from a document whose fields are confirmed by what they can be told. Each document counts once for what it shows:
 * what one says, others can outvote.
 */
public final class LearnLayout {

    /** Habits of a field; those that say least are forgotten. */
    private static final int MOST = 40;

    private final LayoutMemory memory;

    public LearnLayout(LayoutMemory memory) {
        this.memory = memory;
    }

    /**
     * @param id for the supplier, should it be a new one
     * @param read what the reader had read by itself
     * @param confirmed what is right
     */
    public void from(UUID id, String company, List<Page> pages, Content read, Content confirmed) {
        Paper paper = new Paper(pages);
        Fingerprint print = Fingerprint.of(paper.layout());
        Set<String> own = Fingerprint.own(confirmed);
        Set<String> looked = new HashSet<>(print.keys());
        looked.addAll(own);
        Template known =
                new Fingerprint(looked).among(memory.sharing(company, looked)).orElseGet(() -> Template.first(id));
        int monthFirst = known.monthFirst() + DateOrder.shown(paper, confirmed);
        FindSightings sightings = new FindSightings(paper, monthFirst);
        List<Habit> habits = new ArrayList<>();
        Map<String, Past> past = new HashMap<>();
        for (String field : Fields.names()) {
            String value = confirmed.value(field).orElse(null);
            past.put(field, known.past(field).and(field, value, same(field, value, read.value(field))));
            habits.addAll(
                    value == null
                            ? known.habits(field)
                            : learned(field, value, confirmed, sightings.of(field), known.habits(field)));
        }
        Set<String> keys = keys(known, print.lasting(confirmed), own);
        if (!keys.isEmpty()) {
            Set<String> owned = new HashSet<>(known.own());
            owned.addAll(own);
            Map<String, Map<String, Integer>> types =
                    types(known.types(), read.documentType(), confirmed.documentType());
            memory.keep(
                    company,
                    new Template(known.id(), keys, owned, habits, past, types, monthFirst, known.documents() + 1));
        }
    }

    private static boolean same(String field, @Nullable String value, Optional<String> read) {
        return value == null
                ? read.isEmpty()
                : read.filter(other -> key(field, other).equals(key(field, value)))
                        .isPresent();
    }

    private static String key(String field, String value) {
        return FindSightings.key(FindSightings.kind(field), value);
    }

    /** What identifies the supplier, and of the rest what all its documents have in common. */
    private static Set<String> keys(Template known, Set<String> lasting, Set<String> own) {
        Set<String> keys = new HashSet<>(lasting);
        if (known.documents() > 0) {
            keys.retainAll(known.keys());
        }
        keys.addAll(known.own());
        keys.addAll(own);
        return keys;
    }

    private static Map<String, Map<String, Integer>> types(
            Map<String, Map<String, Integer>> known, String read, String confirmed) {
        Map<String, Map<String, Integer>> types = new HashMap<>(known);
        Map<String, Integer> times = new HashMap<>(types.getOrDefault(read, Map.of()));
        times.merge(confirmed, 1, Integer::sum);
        types.put(read, times);
        return types;
    }

    private static List<Habit> learned(
            String field, String value, Content confirmed, List<Sighting> sightings, List<Habit> before) {
        String key = key(field, value);
        Optional<String> issued = confirmed.value("issueDate");
        Set<Sign> right = new HashSet<>();
        Set<Sign> wrong = new HashSet<>();
        right.add(new Sign(Family.VALUE, key));
        DaysAfter.of(field, value, issued).ifPresent(right::add);
        for (Sighting sighting : sightings) {
            Set<Sign> signs = sighting.key().equals(key) ? right : wrong;
            signs.addAll(sighting.signs());
            DaysAfter.of(field, sighting.value(), issued).ifPresent(signs::add);
        }
        Map<Sign, Habit> habits = new HashMap<>();
        before.forEach(habit -> habits.put(habit.sign(), habit));
        right.forEach(sign -> habits.putIfAbsent(sign, new Habit(field, sign, 0, 0)));
        return habits.values().stream()
                .map(habit -> habit.seen(right.contains(habit.sign()), wrong.contains(habit.sign())))
                .sorted(Comparator.comparingInt((Habit habit) -> habit.misses() - habit.hits())
                        .thenComparing(habit -> habit.sign().family())
                        .thenComparing(habit -> habit.sign().text()))
                .limit(MOST)
                .toList();
    }
}
