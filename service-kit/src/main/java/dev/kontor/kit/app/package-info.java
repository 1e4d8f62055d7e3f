/** How a service starts: one annotation, one configuration, the settings all services share. */
@NullMarked
package dev.kontor.kit.app;

import org.jspecify.annotations.NullMarked;
