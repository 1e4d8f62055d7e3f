/** Two releases of one service beside each other. */
@NullMarked
package dev.kontor.kit.rolling;

import org.jspecify.annotations.NullMarked;
