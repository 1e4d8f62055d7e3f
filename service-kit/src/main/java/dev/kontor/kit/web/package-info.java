/** Conventions of the REST interfaces: problems, idempotency, cursor paging. */
@NullMarked
package dev.kontor.kit.web;

import org.jspecify.annotations.NullMarked;
