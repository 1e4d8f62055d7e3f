/** What the REST interfaces of validation share. */
@NullMarked
package dev.kontor.validation.web;

import org.jspecify.annotations.NullMarked;
