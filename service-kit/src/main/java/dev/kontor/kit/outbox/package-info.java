/** State change and event in one transaction: the only way an event leaves a service. */
@NullMarked
package dev.kontor.kit.outbox;

import org.jspecify.annotations.NullMarked;
