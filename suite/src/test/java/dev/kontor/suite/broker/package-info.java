/** Who may do what at the running suite's broker. */
@NullMarked
package dev.kontor.suite.broker;

import org.jspecify.annotations.NullMarked;
