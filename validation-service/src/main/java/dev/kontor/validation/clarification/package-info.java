/** The life of a document in validation: read, checked, corrected by a clerk, checked again, passed on. */
@NullMarked
package dev.kontor.validation.clarification;

import org.jspecify.annotations.NullMarked;
