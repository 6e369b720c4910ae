package dev.espalier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.time.Instant;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// The arrows between packages, and what may be known where.
@AnalyzeClasses(packages = "dev.espalier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "dev.espalier.policy..",
        "dev.espalier.catalog..",
        "dev.espalier.design..",
        "dev.espalier.access..",
        "dev.espalier.review..",
        "dev.espalier.search..",
        "dev.espalier.edit..",
        "dev.espalier.whatif..",
        "dev.espalier.compare..",
        "dev.espalier.profile..",
        "dev.espalier.denial..",
        "dev.espalier.diagram..",
        "dev.espalier.storage..",
        "dev.espalier.intake..",
        "dev.espalier.export.."
    };

    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("Main")
            .definedBy("dev.espalier")
            .layer("ui")
            .definedBy("dev.espalier.ui..")
            .layer("cli")
            .definedBy("dev.espalier.cli..")
            .layer("export")
            .definedBy("dev.espalier.export..")
            .layer("exchange")
            .definedBy("dev.espalier.exchange..")
            .layer("intake")
            .definedBy("dev.espalier.intake..")
            .layer("storage")
            .definedBy("dev.espalier.storage..")
            .layer("diagram")
            .definedBy("dev.espalier.diagram..")
            .layer("edit")
            .definedBy("dev.espalier.edit..")
            .layer("whatif")
            .definedBy("dev.espalier.whatif..")
            .layer("compare")
            .definedBy("dev.espalier.compare..")
            .layer("profile")
            .definedBy("dev.espalier.profile..")
            .layer("denial")
            .definedBy("dev.espalier.denial..")
            .layer("review")
            .definedBy("dev.espalier.review..")
            .layer("search")
            .definedBy("dev.espalier.search..")
            .layer("access")
            .definedBy("dev.espalier.access..")
            .layer("design")
            .definedBy("dev.espalier.design..")
            .layer("catalog")
            .definedBy("dev.espalier.catalog..")
            .layer("policy")
            .definedBy("dev.espalier.policy..")
            .whereLayer("Main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("Main")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("Main")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("cli", "ui", "export")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("Main", "cli", "ui", "exchange", "export", "intake", "denial")
            .whereLayer("denial")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("diagram")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export")
            .whereLayer("whatif")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export", "profile")
            .whereLayer("compare")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export")
            .whereLayer("profile")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("edit")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export", "whatif", "profile")
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export", "intake")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("cli", "ui", "exchange", "export")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "cli",
                    "ui",
                    "exchange",
                    "export",
                    "intake",
                    "diagram",
                    "review",
                    "whatif",
                    "compare",
                    "profile",
                    "denial")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers(
                    "cli",
                    "ui",
                    "exchange",
                    "export",
                    "intake",
                    "access",
                    "review",
                    "whatif",
                    "compare",
                    "profile",
                    "denial")
            .whereLayer("design")
            .mayOnlyBeAccessedByLayers(
                    "cli",
                    "ui",
                    "exchange",
                    "export",
                    "access",
                    "review",
                    "search",
                    "edit",
                    "diagram",
                    "storage",
                    "whatif",
                    "compare",
                    "profile",
                    "intake",
                    "denial")
            .because("the domain must not know who shows it, stores it or asks it");

    @ArchTest
    static final ArchRule POLICY_KNOWS_NO_OTHER_PACKAGE = noClasses()
            .that()
            .resideInAPackage("dev.espalier.policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.espalier.catalog..", "dev.espalier.design..", "org.slf4j..", "info.picocli..")
            .because("the policy language is the ground everything else stands on");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.espalier.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package in two folders");

    @ArchTest
    static final ArchRule ONLY_UI_KNOWS_JAVAFX = noClasses()
            .that()
            .resideOutsideOfPackage("dev.espalier.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..", "org.kordamp..")
            .because("the domain must run in the command line and in plain tests");

    @ArchTest
    static final ArchRule ONLY_FILES_KNOW_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackages("dev.espalier.storage..", "dev.espalier.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("how JSON is read is the business of the packages that read files");

    @ArchTest
    static final ArchRule ONLY_THE_PDF_PICTURE_KNOWS_PDFBOX = noClasses()
            .that()
            .haveNameNotMatching("dev\\.espalier\\.exchange\\.Pdf.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
            .because("nothing of it is loaded before somebody asks for a PDF");

    @ArchTest
    static final ArchRule VIEW_MODELS_HOLD_NO_NODES = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("view models are tested without a toolkit");

    @ArchTest
    static final ArchRule ONLY_MAIN_KNOWS_THE_STANDARD_STREAMS = noClasses()
            .that()
            .areNotAssignableTo(Main.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("commands print to the writers they are given, and nothing else prints");

    /// What may be asked of threads: which one this is, and who hears of what goes wrong on it.
    private static final Set<String> OF_THREADS = Set.of("currentThread", "setUncaughtExceptionHandler");

    @ArchTest
    static final ArchRule BACKGROUND_WORK_GOES_THROUGH_TASK_RUNNER = noClasses()
            .that()
            .resideInAPackage("dev.espalier.ui..")
            .and()
            .resideOutsideOfPackage("dev.espalier.ui.task..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.concurrent", "java.util.concurrent.locks", "javafx.concurrent")
                            .and(not(belongToAnyOf(Callable.class, CancellationException.class))))
            .orShould()
            .dependOnClassesThat(type(Timer.class))
            .orShould()
            .dependOnClassesThat(assignableTo(Thread.class).and(not(type(Thread.class))))
            .orShould()
            .accessTargetWhere(describe(
                    "is of a thread other than the handler of what goes wrong",
                    access -> access.getTargetOwner().isEquivalentTo(Thread.class)
                            && !OF_THREADS.contains(access.getTarget().getName())))
            .because("the task runner drops stale results and delivers on the right thread");

    @ArchTest
    static final ArchRule NOTHING_WAITS_FOR_A_LOCK_IN_THE_WINDOW = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.espalier.ui..")
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("everything but background work happens on one thread");

    @ArchTest
    static final ArchRule TIME_IS_LIMITED_BY_THE_TASK_RUNNER = noClasses()
            .that()
            .resideInAPackage("dev.espalier.ui..")
            .and()
            .resideOutsideOfPackage("dev.espalier.ui.task..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("no test may depend on how quick the machine is");

    @ArchTest
    static final ArchRule NO_CLOCK_IN_THE_DOMAIN = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("the same design gives the same answer on every day");

    @ArchTest
    static final ArchRule NO_NETWORK_CONNECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(.*Socket.*|.*Connection|Inet.*|Proxy.*|URLStreamHandler.*|Authenticator)"
                    + "|java\\.net\\.(http|spi)\\..*"
                    + "|java\\.nio\\.channels\\..*(Socket|Datagram|Network|Multicast).*"
                    + "|javax\\.(net|naming|management\\.remote)\\..*"
                    + "|java\\.rmi\\..*|com\\.sun\\.net\\..*"
                    + "|javafx\\.scene\\.(web|media)\\..*|javafx\\.application\\.HostServices|java\\.awt\\.Desktop")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .because("what people draw here is nobody else's business, and the program works offline");

    @ArchTest
    static final ArchRule ONLY_STYLE_SHEETS_OF_THE_PROGRAM_ARE_OPENED_BY_ADDRESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.espalier.ui.look.Appearance")
            .should()
            .callMethod(URL.class, "openStream")
            .because("an address that comes out of a file could lead anywhere");

    @ArchTest
    static final ArchRule NOTHING_IS_RUN = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.ProcessBuilder.*|javax\\.script\\..*|javax\\.tools\\..*"
                    + "|java\\.net\\.URLClassLoader|java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder")
            .orShould(callMethodWhere(target(owner(assignableTo(Runtime.class))).and(target(name("exec")))))
            .because("a design is looked at, never run");

    @ArchTest
    static final ArchRule LINES_BREAK_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.espalier.ui.kit.Unbroken")
            .should(callMethodWhere(target(name("setWrapText")).or(target(name("setWrappingWidth")))))
            .because("a line that ends between Arabic words throws, and Unbroken knows how to keep them together");

    @ArchTest
    static final ArchRule NO_SHARED_VARIABLES = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("a variable that everybody shares belongs to nobody");
}
