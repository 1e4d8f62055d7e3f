/** The files of an export: what they are called, how they are written in one pass, and how they are read within bounds. */
@NullMarked
package dev.kontor.tlog.export;

import org.jspecify.annotations.NullMarked;
