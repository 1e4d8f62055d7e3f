/** Holds the contract still: golden files, JSON Schemas and the AsyncAPI document against the records. */
@NullMarked
package dev.kontor.events.contract;

import org.jspecify.annotations.NullMarked;
