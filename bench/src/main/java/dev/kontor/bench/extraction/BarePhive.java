package dev.kontor.bench.extraction;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import dev.kontor.events.document.Finding;
import dev.kontor.extraction.einvoice.Judge;
import dev.kontor.extraction.schematron.JudgeByRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Asks phive as its own documentation does, and makes nothing of the answer. */
final class BarePhive implements Judge {

    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();

    BarePhive() {
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
    }

    @Override
    public List<Finding> judge(byte[] xml, Kind kind) {
        JudgeByRules.rules(kind).ifPresent(rules -> validate(xml, rules));
        return List.of();
    }

    /** False where phive stops because the XML Schema is broken. */
    boolean asksAllRules(byte[] xml, Kind kind) {
        return JudgeByRules.rules(kind)
                .map(rules -> validate(xml, rules))
                .filter(results -> StreamSupport.stream(results.spliterator(), false)
                        .noneMatch(result -> result.getValidity().isSkipped()))
                .isPresent();
    }

    private ValidationResultList validate(byte[] xml, DVRCoordinate rules) {
        return ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Objects.requireNonNull(registry.getOfID(rules)),
                ValidationSourceXML.create(new ReadableResourceByteArray(xml)));
    }
}
