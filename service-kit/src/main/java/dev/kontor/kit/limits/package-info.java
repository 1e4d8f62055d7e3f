/** How much one caller may ask of a service: requests a second, bytes a body, requests at once. */
@NullMarked
package dev.kontor.kit.limits;

import org.jspecify.annotations.NullMarked;
