package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.Column.Role;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a table of lines: a row of labels that columns have, in one or two rows of type. */
final class FindHeading {

    private static final int FEWEST = 3;
    private static final double NEXT_ROW = 2.6;

    /** Which role takes its heading first where a label could mean several; the rightmost total is the total. */
    private static final List<Role> ORDER = List.of(
            Role.TOTAL,
            Role.PRICE,
            Role.QUANTITY,
            Role.DESCRIPTION,
            Role.VAT,
            Role.GROSS,
            Role.ARTICLE,
            Role.POSITION,
            Role.UNIT,
            Role.DISCOUNT,
            Role.TAX,
            Role.DATE);

    private record Heard(Set<String> concepts, double left, double right) {}

    private FindHeading() {}

    /** The columns a row heads, from left to right; null when it is no heading of lines. */
    static @Nullable List<Column> in(@Nullable Row previous, Row row, @Nullable Row next) {
        List<Heard> heard = new ArrayList<>();
        if (!heard(row, heard) || heard.size() < FEWEST) {
            return null;
        }
        beside(previous, row, heard);
        beside(next, row, heard);
        Map<Role, Heard> roles = assign(heard);
        Heard price = roles.get(Role.PRICE);
        if (price != null && !roles.containsKey(Role.TOTAL) && last(price, heard)) {
            // what stands at the end of a line is its total, whatever it is called
            roles.put(Role.TOTAL, price);
            roles.remove(Role.PRICE);
            heard.stream()
                    .filter(h -> h.concepts().contains(Role.PRICE.concept()) && h.right() < price.left())
                    .findFirst()
                    .ifPresent(h -> roles.put(Role.PRICE, h));
        }
        boolean money = roles.containsKey(Role.TOTAL) || roles.containsKey(Role.PRICE) || roles.containsKey(Role.GROSS);
        boolean goods = roles.containsKey(Role.DESCRIPTION)
                || (roles.containsKey(Role.ARTICLE) && roles.containsKey(Role.QUANTITY));
        if (!money || !goods || roles.size() < FEWEST) {
            return null;
        }
        return roles.entrySet().stream()
                .map(entry -> new Column(
                        entry.getKey(),
                        entry.getValue().left(),
                        entry.getValue().right()))
                .sorted(Comparator.comparingDouble(Column::left))
                .toList();
    }

    /** Adds the columns whose heading stands in the row above or below alone. */
    private static void beside(@Nullable Row other, Row row, List<Heard> heard) {
        List<Heard> more = new ArrayList<>();
        if (other != null
                && other.page() == row.page()
                && Math.abs(other.top() - row.top()) < NEXT_ROW * row.height()
                && heard(other, more)) {
            List<Heard> apart = more.stream()
                    .filter(one -> heard.stream().noneMatch(h -> one.left() < h.right() && h.left() < one.right()))
                    .toList();
            heard.addAll(apart);
        }
    }

    private static boolean last(Heard one, List<Heard> heard) {
        return heard.stream().noneMatch(other -> other.left() > one.right());
    }

    /** Whether a row is one of labels; an amount in it says it is not. */
    private static boolean heard(Row row, List<Heard> heard) {
        for (Segment segment : row.segments()) {
            if (Amounts.in(segment.text())) {
                return false;
            }
            for (Labels.Hit hit : segment.labels()) {
                if (hit.concepts().stream().anyMatch(concept -> concept.startsWith("col"))) {
                    Word first = segment.words().get(hit.from());
                    Word last = segment.words().get(hit.to() - 1);
                    heard.add(new Heard(hit.concepts(), first.x(), last.right()));
                }
            }
        }
        return !heard.isEmpty();
    }

    private static Map<Role, Heard> assign(List<Heard> heard) {
        Map<Role, Heard> roles = new EnumMap<>(Role.class);
        List<Heard> left = new ArrayList<>(heard);
        left.sort(Comparator.comparingDouble(Heard::left));
        // a label that means one thing alone is settled first
        for (Role role : ORDER) {
            take(role, left, roles, h -> columns(h) == 1);
        }
        for (Role role : ORDER) {
            take(role, left, roles, h -> true);
        }
        Heard position = roles.get(Role.POSITION);
        Heard description = roles.get(Role.DESCRIPTION);
        if (position != null
                && description != null
                && position.left() > description.left()
                && position.concepts().contains(Role.DESCRIPTION.concept())
                && description.concepts().contains(Role.POSITION.concept())) {
            // "Item" twice: lines are numbered before they are named
            roles.put(Role.POSITION, description);
            roles.put(Role.DESCRIPTION, position);
        }
        return roles;
    }

    private static void take(Role role, List<Heard> left, Map<Role, Heard> roles, Predicate<Heard> which) {
        if (roles.containsKey(role)) {
            return;
        }
        boolean fromRight = role == Role.TOTAL || role == Role.PRICE;
        for (Heard candidate : fromRight ? left.reversed() : left) {
            if (candidate.concepts().contains(role.concept()) && which.test(candidate)) {
                roles.put(role, candidate);
                left.remove(candidate);
                return;
            }
        }
    }

    private static long columns(Heard heard) {
        return heard.concepts().stream()
                .filter(concept -> concept.startsWith("col") && !concept.equals("colBase"))
                .count();
    }
}
