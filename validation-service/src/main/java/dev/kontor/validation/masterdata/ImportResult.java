package dev.kontor.validation.masterdata;

/** What an import did, in suppliers. */
record ImportResult(int created, int changed, int unchanged) {}
