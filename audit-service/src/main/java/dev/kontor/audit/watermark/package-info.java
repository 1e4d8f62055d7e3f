/** Holds what the services say they have written against what is recorded, and asks for what is missing. */
@NullMarked
package dev.kontor.audit.watermark;

import org.jspecify.annotations.NullMarked;
