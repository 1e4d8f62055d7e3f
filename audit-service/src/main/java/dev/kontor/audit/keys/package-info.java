/** The keys of the log: for signing, for wrapping, and one for the content of each subject. */
@NullMarked
package dev.kontor.audit.keys;

import org.jspecify.annotations.NullMarked;
