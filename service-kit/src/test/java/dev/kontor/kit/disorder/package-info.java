/** What consumers bear: repetition, any order, failing handlers, broken records; tried on a small service. */
@NullMarked
package dev.kontor.kit.disorder;

import org.jspecify.annotations.NullMarked;
