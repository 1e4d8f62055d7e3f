/** The list of all event types: name, version, topic and class of each. */
@NullMarked
package dev.kontor.events.catalog;

import org.jspecify.annotations.NullMarked;
