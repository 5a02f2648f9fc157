package io.huiliu.simulate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the simulator may know, and who may know it. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.huiliu");

    @Test
    void theSimulatorKnowsNoCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("io.huiliu.simulate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.huiliu.cli..", "io.huiliu.bench..")
                .because("it is a library: whoever shows progress or reads files calls it")
                .check(CLASSES);
    }

    @Test
    void onlyRunsAndTheSearchKnowThreads() {
        noClasses()
                .that()
                .resideInAPackage("io.huiliu.simulate..")
                .and()
                .resideOutsideOfPackage("io.huiliu.simulate.run..")
                .and()
                .haveNameNotMatching("io\\.huiliu\\.simulate\\.tune\\.Search(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because(
                        "results must not depend on threads, so they stand where runs and"
                                + " searches are handed out, each taken back in its order")
                .check(CLASSES);
    }

    @Test
    void noRandomNumberComesFromAGeneratorWithAState() {
        noClasses()
                .that()
                .resideInAPackage("io.huiliu.simulate.run..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.SplittableRandom")
                .because("the order of draws would then decide what is drawn")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNoSimulator() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.huiliu.engine..",
                        "io.huiliu.mechanisms..",
                        "io.huiliu.ledger..",
                        "io.huiliu.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.huiliu.simulate..")
                .because("what was simulated is what runs")
                .check(CLASSES);
    }
}
