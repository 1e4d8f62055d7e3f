/** The documents as reporting shows them: a list, and for one document its status and timeline. */
@NullMarked
package dev.kontor.console.documents;

import org.jspecify.annotations.NullMarked;
