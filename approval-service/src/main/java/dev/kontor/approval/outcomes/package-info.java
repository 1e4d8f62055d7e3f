/** What an approved document becomes, built from the mapping its type declares. */
@NullMarked
package dev.kontor.approval.outcomes;

import org.jspecify.annotations.NullMarked;
