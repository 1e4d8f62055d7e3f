/** Names beside pseudonyms, from the topic of people. */
@NullMarked
package dev.kontor.reporting.people;

import org.jspecify.annotations.NullMarked;
