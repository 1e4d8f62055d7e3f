package dev.kontor.tlog.verify;

import java.util.OptionalLong;

/**
 * Something that is wrong.
 *
 * @param index of the first entry it concerns; empty when it concerns no entry, or all of them
 * @param what a sentence for a person
 */
public record Finding(OptionalLong index, String what) {}
