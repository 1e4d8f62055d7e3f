package dev.kontor.extraction.schematron;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.IValidationExecutorCacheSupport;
import com.helger.phive.api.executor.IValidationExecutor;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import dev.kontor.events.document.Finding;
import dev.kontor.extraction.einvoice.Judge;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds e-invoices against the rules their BT-24 names. The compiled rules are kept and shared by all threads; each set is
 * compiled when it is first needed, or by {@link #warmUp}.
 */
public final class JudgeByRules implements Judge {

    private final Map<RuleSet, List<IValidationExecutor<IValidationSourceXML>>> rules = new EnumMap<>(RuleSet.class);

    /** Knows the rules; compiles none yet. */
    public JudgeByRules() {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
        for (RuleSet set : RuleSet.values()) {
            IValidationExecutorSet<IValidationSourceXML> executors = registry.getOfID(set.coordinate());
            rules.put(
                    set,
                    List.copyOf(Objects.requireNonNull(executors, set::version).getAllExecutors()));
        }
    }

    /**
     * Compiles all rules, and holds one good and one bad document against them.
     *
     * @throws RulesUnfit if the verdicts are not the right ones: a library is missing or has changed
     */
    public void warmUp() {
        for (List<IValidationExecutor<IValidationSourceXML>> executors : rules.values()) {
            for (IValidationExecutor<IValidationSourceXML> executor : executors) {
                if (executor instanceof IValidationExecutorCacheSupport cached) {
                    cached.ensureItemIsInCache();
                }
            }
        }
        SelfTest.of(this);
    }

    /** The name that phive has for the rules an e-invoice is held against; empty where none apply. */
    public static Optional<DVRCoordinate> rules(Kind kind) {
        return RuleSet.of(kind).map(RuleSet::coordinate);
    }

    @Override
    public List<Finding> judge(byte[] xml, Kind kind) {
        return RuleSet.of(kind).map(set -> judge(xml, set)).orElseGet(List::of);
    }

    /** Every set of rules is asked, also when the XML Schema is broken: its errors hide none of the others. */
    private List<Finding> judge(byte[] xml, RuleSet set) {
        RuleHits hits = new RuleHits();
        for (IValidationExecutor<IValidationSourceXML> executor : rules.getOrDefault(set, List.of())) {
            hits.add(executor.applyValidation(new XmlBytes(xml), IValidityDeterminator.createDefault(), Locale.ENGLISH)
                    .getErrorList());
        }
        return hits.findings(set);
    }
}
