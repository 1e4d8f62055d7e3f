package dev.kontor.extraction.schematron;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.einvoice.Judge;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles and tests the rules on a thread of its own; an e-invoice that comes before they are ready waits for them. Where
 * the test fails, it says so in the log and on every e-invoice, and gives no verdict.
 */
public final class TestedJudge implements Judge {

    private static final Logger LOG = LoggerFactory.getLogger(TestedJudge.class);

    private final FutureTask<JudgeByRules> rules;

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Compiles nothing before {@link #begin} or the first e-invoice. */
    public TestedJudge() {
        this(JudgeByRules::new);
    }

    /** @param compile the rules, not tested yet */
    TestedJudge(Supplier<JudgeByRules> compile) {
        rules = new FutureTask<>(() -> tested(compile));
    }

    /** Begins to compile, unless it has. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("rules").start(rules);
        }
    }

    private static JudgeByRules tested(Supplier<JudgeByRules> compile) {
        try {
            JudgeByRules judge = compile.get();
            judge.warmUp();
            return judge;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("e-invoices get no verdict: the rules do not work", e);
            throw e;
        }
    }

    @Override
    public List<Finding> judge(byte[] xml, Kind kind) {
        begin();
        try {
            return rules.get().judge(xml, kind);
        } catch (ExecutionException e) {
            return notJudged("The rules of EN 16931 failed their self-test, so there is no verdict.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notJudged("There was no time for a verdict by the rules of EN 16931.");
        }
    }

    private static List<Finding> notJudged(String why) {
        return List.of(new Finding("EINVOICE_NOT_JUDGED", Severity.WARN, null, why));
    }
}
