/** All services in one JVM on an embedded broker and database: the local default, the demo and the end-to-end tests. */
@NullMarked
package dev.kontor.suite;

import org.jspecify.annotations.NullMarked;
