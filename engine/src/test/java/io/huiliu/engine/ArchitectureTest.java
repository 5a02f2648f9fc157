package io.huiliu.engine;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.huiliu.mechanisms.ForEngine;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What keeps a replay equal to the first run, and the modules apart. The test lives in the engine
 * because every module it speaks of is on its class path.
 */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.huiliu");

    private static final String[] DETERMINISTIC = {
        "io.huiliu.money..", "io.huiliu.ledger..", "io.huiliu.mechanisms..", "io.huiliu.engine.."
    };

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void nothingDrawsRandomNumbers() {
        DescribedPredicate<JavaClass> sources =
                describe(
                        "sources of randomness",
                        type ->
                                type.getPackageName().equals("java.util.random")
                                        || Set.of(
                                                        "java.util.Random",
                                                        "java.util.SplittableRandom",
                                                        "java.util.UUID",
                                                        "java.security.SecureRandom")
                                                .contains(type.getName()));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .dependOnClassesThat(sources)
                        .orShould()
                        .callMethod(Math.class, "random")
                        .because("a replay of the log must give the same transfers"));
    }

    @Test
    void nothingReadsAClock() {
        DescribedPredicate<JavaAccess<?>> now =
                describe(
                        "a java.time now()",
                        access ->
                                access.getName().equals("now")
                                        && access.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time"));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.time.Clock")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .accessTargetWhere(now)
                        .because(
                                "time is in the log: the leader stamps it and day closes arrive as"
                                        + " commands"));
    }

    @Test
    void nothingStartsOrSharesThreads() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("java.util.concurrent..")
                                        .or(isNamed("java.lang.Thread")))
                        .because(
                                "one writer applies one command after another; threads stand"
                                        + " outside the engine"));
    }

    @Test
    void nothingDoesIo() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.net.."))
                        .because(
                                "what a file or a socket answers is not in the log; bytes come and"
                                        + " go through java.nio.ByteBuffer"));
    }

    @Test
    void nothingKnowsAFramework() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta..", "picocli..")
                        .because("the simulator, the node and the tests drive the same engine"));
    }

    @Test
    void nothingComputesInFloatingPoint() {
        String why = "money is exact: a double that rounds differently is a fen that disappears";
        check(
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(DETERMINISTIC)
                        .should()
                        .haveRawType(describe("double or float", ArchitectureTest::isFloating))
                        .because(why));
        DescribedPredicate<JavaCodeUnit> floatingSignature =
                describe(
                        "takes or returns double or float",
                        unit ->
                                Stream.concat(
                                                Stream.of(unit.getRawReturnType()),
                                                unit.getRawParameterTypes().stream())
                                        .anyMatch(ArchitectureTest::isFloating));
        check(
                noCodeUnits()
                        .that(floatingSignature)
                        .should()
                        .beDeclaredInClassesThat()
                        .resideInAnyPackage(DETERMINISTIC)
                        .because(why));
    }

    @ParameterizedTest
    @CsvSource({
        "money, ledger mechanisms plan analysis policy engine simulate cli bench, an amount means the"
                + " same everywhere",
        "ledger, mechanisms plan analysis policy engine simulate cli bench, the laws hold whatever"
                + " moves the money",
        "mechanisms, plan analysis policy engine simulate cli bench, a rule is pure and works on"
                + " terms not on files",
        "plan, analysis policy engine simulate cli bench, a plan is a value that the engine accepts",
        "engine, analysis policy simulate cli bench, many outsides drive one engine",
        "cli,        bench, people run commands without benchmarks",
    })
    void dependenciesPointOneWay(String module, String outer, String why) {
        String[] forbidden =
                Stream.of(outer.split(" "))
                        .map(name -> "io.huiliu." + name + "..")
                        .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage("io.huiliu." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .because(why));
    }

    @Test
    void mechanismsDoNotKnowEachOther() {
        check(
                slices().matching("io.huiliu.mechanisms.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                alwaysTrue(), resideInAPackage("io.huiliu.mechanisms.terms.."))
                        .because(
                                "a plan combines mechanisms freely, and adding one touches one"
                                        + " folder and one list"));
    }

    @Test
    void mechanismsMoveValueOnlyThroughWhatTheyWereGranted() {
        DescribedPredicate<JavaAccess<?>> engineOnly =
                describe(
                        "what is marked @ForEngine",
                        access ->
                                access.getTarget().isAnnotatedWith(ForEngine.class)
                                        || access.getTargetOwner()
                                                .isAnnotatedWith(ForEngine.class));
        check(
                noClasses()
                        .that()
                        .resideInAPackage("io.huiliu.mechanisms.(*)..")
                        .should()
                        .accessTargetWhere(engineOnly)
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("io.huiliu.ledger.Ledger")
                        .because(
                                "what a mechanism pays, it pays from its own pool or from its"
                                        + " share of the order"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static DescribedPredicate<JavaClass> isNamed(String name) {
        return describe(name, type -> type.getName().equals(name));
    }
}
