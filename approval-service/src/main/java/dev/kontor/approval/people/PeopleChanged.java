package dev.kontor.approval.people;

/** Announced inside the service, in the transaction of the change; what depends on the directory looks again. */
public record PeopleChanged(int people) {}
