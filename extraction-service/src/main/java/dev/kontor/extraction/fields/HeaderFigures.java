package dev.kontor.extraction.fields;

import java.util.Map;

/**
 * How headers were read, held against what was confirmed.
 *
 * @param values of which it is known what they are, or that the pages do not state them
 * @param right those of them that were read rightly; nothing read where nothing is stated is right
 * @param surelyWrong values that are wrong and that no person would have been asked about
 * @param choices values that were read
 * @param distance of the confidence of those from the truth, squared, 0 to 1 each: the sum
 */
public record HeaderFigures(int values, int right, int surelyWrong, int choices, double distance) {

    static final HeaderFigures NONE = new HeaderFigures(0, 0, 0, 0, 0);

    /** What a model reads of one document. */
    static HeaderFigures of(Sample sample, Paper paper, FieldModel model) {
        ChooseFields choose = new ChooseFields(paper, model, Recipient.UNKNOWN, sample.asked());
        Map<String, Choice> choices = choose.choices();
        Map<String, Map<String, Double>> evidence = choose.evidence(choices);
        HeaderFigures sum = NONE;
        for (Map.Entry<String, Kind> field : Fields.all().entrySet()) {
            String name = field.getKey();
            if (Fields.HEADER.contains(name)
                    && sample.asked().contains(name)
                    && !sample.unknown().contains(name)) {
                String expected = sample.expected().get(name);
                Choice choice = choices.get(name);
                if (choice == null) {
                    sum = sum.plus(new HeaderFigures(1, expected == null ? 1 : 0, 0, 0, 0));
                } else {
                    boolean right = expected != null && SameValue.of(field.getValue(), expected, choice.value());
                    Certainty certainty = model.certainty(name);
                    sum = sum.plus(chosen(right, certainty.of(evidence.getOrDefault(name, Map.of())), certainty));
                }
            }
        }
        return sum;
    }

    private static HeaderFigures chosen(boolean right, double confidence, Certainty certainty) {
        boolean taken = confidence >= certainty.threshold();
        double off = (right ? 1 : 0) - confidence;
        return new HeaderFigures(1, right ? 1 : 0, taken && !right ? 1 : 0, 1, off * off);
    }

    HeaderFigures plus(HeaderFigures other) {
        return new HeaderFigures(
                values + other.values,
                right + other.right,
                surelyWrong + other.surelyWrong,
                choices + other.choices,
                distance + other.distance);
    }

    /** Mean squared distance of confidence and truth (Brier); 0 when nothing was read. */
    double miscalibration() {
        return choices == 0 ? 0 : distance / choices;
    }
}
