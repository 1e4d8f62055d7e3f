/** What was lost on the way is noticed, sent again and absorbed. */
@NullMarked
package dev.kontor.suite.delivery;

import org.jspecify.annotations.NullMarked;
