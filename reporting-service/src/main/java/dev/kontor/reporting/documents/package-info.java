/** Where each document stands, whatever the order in which the topics arrive. */
@NullMarked
package dev.kontor.reporting.documents;

import org.jspecify.annotations.NullMarked;
