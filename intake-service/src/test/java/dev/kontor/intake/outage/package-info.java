/** Intake alone with a broker, a database and an issuer of its own, which go away and come back. */
@NullMarked
package dev.kontor.intake.outage;

import org.jspecify.annotations.NullMarked;
