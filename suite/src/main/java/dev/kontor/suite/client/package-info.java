/** Calls the public REST API as one of the demo users or as a machine. */
@NullMarked
package dev.kontor.suite.client;

import org.jspecify.annotations.NullMarked;
