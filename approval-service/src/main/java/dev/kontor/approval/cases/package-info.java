/** Approval cases: opened by a passed validation, decided step by step by people. */
@NullMarked
package dev.kontor.approval.cases;

import org.jspecify.annotations.NullMarked;
