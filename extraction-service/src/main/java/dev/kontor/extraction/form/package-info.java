/** Forms: a JSON object that holds the fields of its declared type. */
@NullMarked
package dev.kontor.extraction.form;

import org.jspecify.annotations.NullMarked;
