/** Who approves: the declared policy of a document type, read against the directory of people. */
@NullMarked
package dev.kontor.approval.policy;

import org.jspecify.annotations.NullMarked;
