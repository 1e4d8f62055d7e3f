/** Who may do what in the running suite's database. */
@NullMarked
package dev.kontor.suite.database;

import org.jspecify.annotations.NullMarked;
