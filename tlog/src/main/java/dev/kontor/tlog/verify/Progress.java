package dev.kontor.tlog.verify;

/** Hears how far a verification has come. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = (done, total) -> {};

    /** So many entries of so many are behind. Called often, by one thread. */
    void at(long done, long total);
}
