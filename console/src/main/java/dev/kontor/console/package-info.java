/** The web application for people: login, cookie session, pages made on the server. */
@NullMarked
package dev.kontor.console;

import org.jspecify.annotations.NullMarked;
