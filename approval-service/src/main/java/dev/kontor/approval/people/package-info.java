/** The directory of people: superiors, departments, cost centres. Liftable; others see only the interface and the topic. */
@NullMarked
package dev.kontor.approval.people;

import org.jspecify.annotations.NullMarked;
