package dev.kontor.reporting.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kontor.reporting.documents.Stages.Millis;

/**
 * One document with its times.
 *
 * @param durations milliseconds per stage
 */
record DocumentDetail(@JsonUnwrapped DocumentView document, Stages stages, Millis durations) {}
