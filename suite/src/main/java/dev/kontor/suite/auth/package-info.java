/** The token issuer of the suite: a Spring Authorization Server for demo users and machine clients. */
@NullMarked
package dev.kontor.suite.auth;

import org.jspecify.annotations.NullMarked;
