/** Login at the issuer, the session that follows, and what a browser may do with the pages. */
@NullMarked
package dev.kontor.console.login;

import org.jspecify.annotations.NullMarked;
