/** The leaf: the canonical bytes of an entry, without content and without personal data, and the commitment to its content. */
@NullMarked
package dev.kontor.tlog.entry;

import org.jspecify.annotations.NullMarked;
