/** Reporting: what people look at. A read model of all domain topics that can be rebuilt from them at will. */
@NullMarked
package dev.kontor.reporting;

import org.jspecify.annotations.NullMarked;
