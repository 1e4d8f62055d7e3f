/** What an approved document becomes: the sealed family of outcomes and of payees. */
@NullMarked
package dev.kontor.events.outcome;

import org.jspecify.annotations.NullMarked;
