/** Approval: who has to say yes to a document, and what it becomes then. */
@NullMarked
package dev.kontor.approval;

import org.jspecify.annotations.NullMarked;
