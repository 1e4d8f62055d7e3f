package dev.kontor.suite.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document of the demo, as samples/demo.json declares it.
 *
 * @param file name in the samples folder
 * @param what why it is there
 * @param origin where it comes from, with its licence
 * @param end status it has to reach
 * @param after file of the sample that must have been checked before this one is posted
 * @param reject the approver's reason; null when it is to be approved
 * @param correct what the clerk enters; null when nothing
 */
record Sample(
        String file,
        String what,
        String origin,
        String end,
        @Nullable String after,
        @Nullable String reject,
        @Nullable Correction correct) {

    /** A clerk's correction, as the REST interface takes it. */
    record Correction(@Nullable String documentType, Map<String, String> changes, String reason) {}
}
