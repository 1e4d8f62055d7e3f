/** Calls that leave the house: object store, token issuer. They end in time, and are left out while the other is away. */
@NullMarked
package dev.kontor.kit.remote;

import org.jspecify.annotations.NullMarked;
