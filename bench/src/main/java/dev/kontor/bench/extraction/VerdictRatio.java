package dev.kontor.bench.extraction;

import dev.kontor.bench.machine.CpuTime;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.einvoice.Judge.Kind;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.XmlRefused;
import dev.kontor.extraction.schematron.JudgeByRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * E-invoices a second with their verdict, all fields read, over those of a bare phive run with the same rules. The two take
 * turns, warm-up included: whatever runs second finds the rules compiled by the one that ran first.
 */
final class VerdictRatio {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int TURNS = 9;

    private static final CpuTime PROCESSOR = CpuTime.ofThisJvm();

    private VerdictRatio() {}

    /** An e-invoice, and which rules it is held against. */
    private record Judged(byte[] xml, Kind kind) {}

    /**
     * 1 when reading costs nothing; the median of several turns.
     *
     * @param documents XML; those that no rules are for do not count, nor those that break their XML Schema: phive asks no
     *     further rule of them, Kontor does
     */
    static double of(List<byte[]> documents) {
        JudgeByRules rules = new JudgeByRules();
        BarePhive phive = new BarePhive();
        List<Judged> judged = documents.stream()
                .flatMap(xml -> judged(xml).stream())
                .filter(one -> phive.asksAllRules(one.xml(), one.kind()))
                .toList();
        Runnable own = () -> judged.forEach(one -> read(one.xml(), rules));
        Runnable bare = () -> judged.forEach(one -> phive.judge(one.xml(), one.kind()));
        long warm = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < warm) {
            own.run();
            bare.run();
        }
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            double ownSeconds = seconds(own);
            ratios[turn] = seconds(bare) / ownSeconds;
        }
        Arrays.sort(ratios);
        return ratios[TURNS / 2];
    }

    /** Processor time of the whole process without its compilers for doing something once; done again and again. */
    private static double seconds(Runnable work) {
        long end = System.nanoTime() + TURN.toNanos();
        double before = PROCESSOR.seconds();
        int times = 0;
        while (System.nanoTime() < end) {
            work.run();
            times++;
        }
        return (PROCESSOR.seconds() - before) / times;
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
