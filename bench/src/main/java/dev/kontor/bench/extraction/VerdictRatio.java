package dev.kontor.bench.extraction;

import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.einvoice.Judge.Kind;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.XmlRefused;
import dev.kontor.extraction.schematron.JudgeByRules;
import java.util.ArrayList;
import java.util.List;

/** E-invoices a second with their verdict, all fields read, over those of a bare phive run with the same rules. */
final class VerdictRatio {

    private VerdictRatio() {}

    /** An e-invoice, and which rules it is held against. */
    private record Judged(byte[] xml, Kind kind) {}

    /**
     * 1 when reading costs nothing.
     *
     * @param documents XML; those that no rules are for do not count
     */
    static double of(List<byte[]> documents) {
        List<Judged> judged =
                documents.stream().flatMap(xml -> judged(xml).stream()).toList();
        JudgeByRules rules = new JudgeByRules();
        Judge phive = new BarePhive();
        Speed own = Speed.of(judged, one -> read(one.xml(), rules));
        Speed bare = Speed.of(judged, one -> phive.judge(one.xml(), one.kind()));
        return own.perCoreSecond() / bare.perCoreSecond();
    }

    private static List<Judged> judged(byte[] xml) {
        List<Judged> judged = new ArrayList<>();
        read(xml, (bytes, kind) -> {
            if (JudgeByRules.rules(kind).isPresent()) {
                judged.add(new Judged(bytes, kind));
            }
            return List.of();
        });
        return judged;
    }

    private static void read(byte[] xml, Judge judge) {
        try {
            ReadEInvoice.read(xml, judge);
        } catch (XmlRefused e) {
            throw new IllegalArgumentException("labelled as an e-invoice and none", e);
        }
    }
}
