package dev.kontor.extraction.schematron;

import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.einvoice.Judge;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles and tests the rules while the service starts; the first e-invoice waits for them. Where the test fails, it says
 * so in the log and on every e-invoice, and gives no verdict.
 */
public final class TestedJudge implements Judge {

    private static final Logger LOG = LoggerFactory.getLogger(TestedJudge.class);

    private final FutureTask<JudgeByRules> rules = new FutureTask<>(TestedJudge::tested);

    private TestedJudge() {}

    /** Begins to compile on a thread of its own. */
    public static TestedJudge start() {
        TestedJudge judge = new TestedJudge();
        Thread.ofPlatform().daemon().name("rules").start(judge.rules);
        return judge;
    }

    private static JudgeByRules tested() {
        try {
            JudgeByRules judge = new JudgeByRules();
            judge.warmUp();
            return judge;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("e-invoices get no verdict: the rules do not work", e);
            throw e;
        }
    }

    @Override
    public List<Finding> judge(byte[] xml, Kind kind) {
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
