/**
 * What must never happen, looked for from the outside: the REST API, the topics and the files for the bank. Nothing here
 * reads a service's own tables.
 */
@NullMarked
package dev.kontor.suite.check;

import org.jspecify.annotations.NullMarked;
