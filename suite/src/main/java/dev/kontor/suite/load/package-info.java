/** Documents made by the thousand, for benchmarks and endurance runs. */
@NullMarked
package dev.kontor.suite.load;

import org.jspecify.annotations.NullMarked;
