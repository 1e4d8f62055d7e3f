package dev.kontor.suite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.kontor.kit.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.kontor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of("intake", "extraction", "validation", "approval", "payment", "audit", "reporting");

    @ArchTest
    static final ArchRule events_know_jdk_and_jackson_only = classes()
            .that()
            .resideInAPackage("dev.kontor.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kontor.events..", "java..", "tools.jackson..", "com.fasterxml.jackson..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_log_knows_the_jdk_only = classes()
            .that()
            .resideInAPackage("dev.kontor.tlog..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kontor.tlog..", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_kit_knows_the_envelope_and_the_events_of_delivery_only = noClasses()
            .that()
            .resideInAPackage("dev.kontor.kit..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.kontor..")
                    .and(not(resideInAnyPackage(
                            "dev.kontor.kit..", "dev.kontor.events.envelope..", "dev.kontor.events.delivery.."))));

    @ArchTest
    static void no_service_sees_another(JavaClasses all) {
        for (String service : SERVICES) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.kontor." + service + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.kontor..")
                            .and(not(resideInAnyPackage(
                                    "dev.kontor." + service + "..",
                                    "dev.kontor.events..",
                                    "dev.kontor.kit..",
                                    service.equals("audit") ? "dev.kontor.tlog.." : "dev.kontor.events.."))))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule only_the_suite_and_what_stands_on_it_sees_the_services = noClasses()
            .that()
            .resideOutsideOfPackages(Stream.concat(
                            SERVICES.stream().map(s -> "dev.kontor." + s + ".."),
                            Stream.of("dev.kontor.suite..", "dev.kontor.bench.."))
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVICES.stream().map(s -> "dev.kontor." + s + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.kontor.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_vague_names = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..manager..", "..impl..")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)");

    @ArchTest
    static final ArchRule the_clock_and_ids_are_injected = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kontor.kit..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule only_the_kit_listens_to_kafka =
            noClasses().should().dependOnClassesThat(type(KafkaListener.class));

    @ArchTest
    static final ArchRule only_the_outbox_writes_events = noClasses()
            .that()
            .resideInAnyPackage(
                    SERVICES.stream().map(s -> "dev.kontor." + s + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because(Outbox.class.getSimpleName() + " and the inbox are the only ways in and out of Kafka");

    @ArchTest
    static final ArchRule every_route_names_its_roles = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(metaAnnotatedWith(RequestMapping.class))
            .should()
            .beAnnotatedWith(RolesAllowed.class);
}
