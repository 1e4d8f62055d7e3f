/** The last checkpoint outside of the database, and what it is good for. */
@NullMarked
package dev.kontor.audit.anchor;

import org.jspecify.annotations.NullMarked;
