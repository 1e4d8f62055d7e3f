/** The interfaces of the services as OpenAPI 3.1, made from their controllers and compared with what is checked in. */
@NullMarked
package dev.kontor.suite.openapi;

import org.jspecify.annotations.NullMarked;
