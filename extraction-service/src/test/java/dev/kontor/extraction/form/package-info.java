/** Tests of reading: form. */
@NullMarked
package dev.kontor.extraction.form;

import org.jspecify.annotations.NullMarked;
