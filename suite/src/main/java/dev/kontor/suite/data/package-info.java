/** The data folder of the suite: its version, its lock, its ports and its secrets. */
@NullMarked
package dev.kontor.suite.data;

import org.jspecify.annotations.NullMarked;
