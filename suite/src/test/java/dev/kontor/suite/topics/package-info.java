/** What the outside world reads on the topics. */
@NullMarked
package dev.kontor.suite.topics;

import org.jspecify.annotations.NullMarked;
