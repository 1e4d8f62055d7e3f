/** Document bytes by their SHA-256. */
@NullMarked
package dev.kontor.kit.blob;

import org.jspecify.annotations.NullMarked;
