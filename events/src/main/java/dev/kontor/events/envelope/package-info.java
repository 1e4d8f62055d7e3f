/** The envelope every record on every topic wears: CloudEvents 1.0 attributes, typed subjects, and the JSON of the body. */
@NullMarked
package dev.kontor.events.envelope;

import org.jspecify.annotations.NullMarked;
