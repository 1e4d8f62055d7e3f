package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes a candidate by what stands around it: labels before, beside, above and below it, and its neighbours. */
final class Surroundings {

    private static final int ROWS_ABOVE = 5;
    private static final int FAR_ABOVE = 14;
    private static final List<String> PARTIES = List.of("seller", "buyer", "deliverTo");

    /** Words between a label and its value that say nothing: "vom", "is", a colon. */
    private static final Set<String> FILLERS = Set.of(
            "", "vom", "am", "du", "le", "is", "on", "of", "nr", "zum", "bis", "den", "eur", "de", "in", "der", "the");

    /**
     * What stands above and below a segment.
     *
     * @param near in the rows around
     * @param heads what it stands under
     */
    private record Column(List<String> near, List<String> heads) {}

    private final Paper paper;
    private final Layout layout;

    // most segments hold several candidates, and what stands around is the same for all of them
    private final Map<Segment, List<String>> besideLabelled = new HashMap<>();
    private final Map<Segment, List<String>> besideBare = new HashMap<>();
    private final Map<Segment, Column> columnLabelled = new HashMap<>();
    private final Map<Segment, Column> columnBare = new HashMap<>();

    Surroundings(Paper paper) {
        this.paper = paper;
        this.layout = paper.layout();
    }

    void describe(Candidate candidate, List<String> features) {
        Segment segment = candidate.segment();
        int word = segment.wordAt(candidate.from());
        boolean labelled = before(segment, word, features);
        features.addAll(
                (labelled ? besideLabelled : besideBare).computeIfAbsent(segment, here -> beside(here, labelled)));
        Column column =
                (labelled ? columnLabelled : columnBare).computeIfAbsent(segment, here -> column(here, labelled));
        features.addAll(column.near());
        behind(candidate, features);
        features.addAll(column.heads());
    }

    private Column column(Segment segment, boolean labelled) {
        List<Segment> above = layout.above(segment, FAR_ABOVE);
        List<String> near = new ArrayList<>();
        Segment caption = Captions.below(paper, segment);
        if (caption == null) {
            above(segment, above.subList(0, Math.min(ROWS_ABOVE, above.size())), labelled, near);
            below(segment, near);
        } else {
            paper.labels(caption).forEach(hit -> all("up:", hit, near));
            near.add("u1:" + paper.folded(caption).getLast());
        }
        List<String> heads = new ArrayList<>();
        head(segment, heads);
        section(above, heads);
        block(segment, heads);
        return new Column(near, heads);
    }

    /** The label that ends nearest before a word of the same segment. */
    private boolean before(Segment segment, int word, List<String> features) {
        List<String> words = paper.folded(segment);
        boolean labelled = false;
        for (Labels.Hit hit : paper.labels(segment)) {
            if (hit.to() <= word) {
                boolean near = word - hit.to() < 3 && FILLERS.containsAll(words.subList(hit.to(), word));
                boolean value = words.subList(hit.to(), word).stream().anyMatch(Surroundings::digit);
                String where = near ? "in:" : value ? "inpast:" : "infar:";
                all(where, hit, features);
                labelled |= near;
            }
        }
        if (word > 0) {
            features.add("w1:" + words.get(word - 1));
            features.add("w2:" + (word > 1 ? words.get(word - 2) : "^") + "_" + words.get(word - 1));
        } else {
            features.add("w1:^");
        }
        return labelled;
    }

    private static boolean digit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private List<String> beside(Segment segment, boolean labelled) {
        List<String> features = new ArrayList<>();
        int steps = 0;
        for (Segment left : layout.leftOf(segment)) {
            List<Labels.Hit> hits = paper.labels(left);
            if (!hits.isEmpty()) {
                Labels.Hit last = hits.getLast();
                String where = labelled ? "leftin:" : steps == 0 ? "left:" : "left2:";
                all(where, last, features);
                if (hits.size() > 1) {
                    all("leftalso:", hits.getFirst(), features);
                }
                if (steps == 0 && !labelled) {
                    List<String> words = paper.folded(left);
                    features.add("l1:" + words.getLast());
                    features.add("l2:" + words.getFirst());
                    if (last.to() < words.size()) {
                        features.add("leftmore");
                    }
                    boolean apart = segment.left() - left.right() > 12 * segment.height();
                    features.add(apart ? "leftapart" : "leftnear");
                }
                return features;
            }
            if (++steps > 3) {
                return features;
            }
        }
        features.add("leftnone");
        return features;
    }

    /** What heads a value whose label stands before it in its own line says less: a title, mostly. */
    private void above(Segment segment, List<Segment> rows, boolean labelled, List<String> features) {
        int step = 0;
        double last = segment.top();
        for (Segment above : rows) {
            List<Labels.Hit> hits = paper.labels(above);
            // a sentence that happens to begin and end with labels is none
            boolean alone = !hits.isEmpty()
                    && hits.getFirst().from() == 0
                    && above.words().size() - covered(hits) <= 1;
            if (alone) {
                boolean near = last - above.top() < 4 * segment.height();
                String where = labelled ? "upin:" : step == 0 ? near ? "up:" : "upapart:" : "upfar:";
                hits.forEach(hit -> all(where, hit, features));
                if (step == 0 && !labelled) {
                    features.add("u1:" + paper.folded(above).getLast());
                }
                return;
            }
            last = above.top();
            step++;
        }
        features.add("upnone");
    }

    private static int covered(List<Labels.Hit> hits) {
        return hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum();
    }

    private void below(Segment segment, List<String> features) {
        for (Segment below : layout.below(segment, 1)) {
            List<Labels.Hit> hits = paper.labels(below);
            if (hits.size() == 1
                    && hits.getFirst().to() - hits.getFirst().from()
                            == below.words().size()) {
                all("down:", hits.getFirst(), features);
            }
        }
    }

    private void behind(Candidate candidate, List<String> features) {
        Segment segment = candidate.segment();
        int next = segment.wordAt(Math.max(candidate.from(), candidate.to() - 1)) + 1;
        List<String> words = paper.folded(segment);
        features.add("n1:" + (next < words.size() ? words.get(next) : "$"));
        for (Labels.Hit hit : paper.labels(segment)) {
            if (hit.from() >= next) {
                all("after:", hit, features);
                break;
            }
        }
    }

    /** The nearest line above in the block that is nothing but a label: it heads what follows. */
    private void head(Segment segment, List<String> features) {
        List<Segment> block = layout.blockOf(segment).segments();
        int at = block.indexOf(segment);
        for (int i = at - 1; i >= 0; i--) {
            List<Labels.Hit> hits = paper.labels(block.get(i));
            if (hits.size() == 1
                    && hits.getFirst().from() == 0
                    && hits.getFirst().to() == block.get(i).words().size()) {
                all("head:", hits.getFirst(), features);
                features.add("headed" + Math.min(at - i, 4));
                break;
            }
        }
    }

    private void block(Segment segment, List<String> features) {
        List<Segment> block = layout.blockOf(segment).segments();
        int at = block.indexOf(segment);
        features.add("inblock" + Math.min(at, 3));
        features.add("block" + Math.min(block.size(), 5));
    }

    /** The party whose heading stands above, however far: what follows is about it until the next one. */
    private void section(List<Segment> rows, List<String> features) {
        for (Segment above : rows) {
            List<Labels.Hit> hits = paper.labels(above);
            if (hits.size() == 1
                    && hits.getFirst().to() - hits.getFirst().from()
                            == above.words().size()) {
                for (String party : PARTIES) {
                    if (hits.getFirst().concepts().contains(party)) {
                        features.add("section:" + party);
                        return;
                    }
                }
            }
        }
    }

    private static void all(String where, Labels.Hit hit, List<String> features) {
        for (String concept : hit.concepts()) {
            features.add(where + concept);
        }
    }
}
