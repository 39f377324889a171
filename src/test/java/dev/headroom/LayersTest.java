package dev.headroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may see which, as one table: a line of it changes only for a reason that can be said in one sentence. */
class LayersTest {
    private static final String ROOT = "dev.headroom.";

    /** Package to the packages of ours that it may see. */
    private static final Map<String, String> MAY_SEE = Map.ofEntries(
            entry("stats", ""),
            entry("random", ""),
            entry("plan", ""),
            entry("yaml", "plan"),
            entry("model", "plan random"),
            entry("engine", "model random stats"),
            entry("execution", "engine model stats"),
            entry("results", "stats"),
            entry("store", "results stats engine"),
            entry("experiment", "plan yaml model random engine execution results stats store"),
            entry("analysis", "plan model random experiment results stats"),
            entry("calibration", "plan stats random"),
            entry("chart", "results stats"),
            entry("report", "chart results stats"),
            entry(
                    "cli",
                    "stats random plan yaml model execution results store experiment analysis calibration chart report"),
            entry("spark", "execution engine model results stats"));

    /** Package of a library to the packages of ours that may use it. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            entry("umontreal.ssj..", "random"),
            entry("org.apache.commons.math3..", "random stats analysis calibration"),
            entry("org.jfree..", "chart"),
            entry("java.awt..", "chart"),
            entry("org.duckdb..", "store"),
            entry("java.sql..", "store"),
            entry("org.snakeyaml..", "yaml"),
            entry("com.fasterxml..", "yaml store cli"),
            entry("picocli..", "cli"),
            entry("org.apache.spark..", "spark"),
            entry("org.apache.hadoop..", "spark"),
            entry("scala..", "spark"));

    /** Elementary functions with the same bits everywhere: model and engine may use them as well. */
    private static final DescribedPredicate<JavaClass> FAST_MATH = type(FastMath.class);

    private static final String[] KERNEL = packages("engine model stats random");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.headroom");

    private static String[] packages(String names) {
        return names.isEmpty()
                ? new String[0]
                : Arrays.stream(names.split(" "))
                        .map(name -> ROOT + name + "..")
                        .toArray(String[]::new);
    }

    static Stream<String> rooms() {
        return MAY_SEE.keySet().stream().sorted();
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_package_sees_only_what_the_table_allows(String room) {
        var hidden = new TreeSet<>(MAY_SEE.keySet());
        hidden.remove(room);
        hidden.removeAll(Arrays.asList(MAY_SEE.getOrDefault(room, "").split(" ")));
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(String.join(" ", hidden)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_is_used_only_where_the_table_allows(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(LIBRARIES.getOrDefault(library, "")))
                .should()
                .dependOnClassesThat(resideInAPackage(library).and(not(FAST_MATH)))
                .check(CLASSES);
    }

    @Test
    void every_class_has_a_room_of_the_table() {
        classes()
                .should()
                .resideInAnyPackage(packages(String.join(" ", MAY_SEE.keySet())))
                .check(CLASSES);
    }

    @Test
    void there_are_no_circles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** The others load and run without Spark. */
    @Test
    void nothing_refers_to_the_spark_engine_by_its_classes() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "spark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "spark..")
                .check(CLASSES);
    }

    @Test
    void the_store_knows_the_engine_by_its_block_results_alone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "engine..")
                        .and(describe(
                                "are not BlockResult",
                                type -> !type.getSimpleName().equals("BlockResult"))))
                .check(CLASSES);
    }

    @Test
    void the_kernel_touches_no_file_clock_log_network_or_console() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio.channels..",
                                "java.nio.file..",
                                "java.net..",
                                "java.sql..",
                                "java.util.logging..",
                                "java.util.prefs..",
                                "org.slf4j..")
                        .and(not(type(Serializable.class))))
                .orShould()
                .dependOnClassesThat(type(System.Logger.class)
                        .or(type(Clock.class))
                        .or(type(Instant.class))
                        .or(type(Thread.class))
                        .or(type(Runtime.class)))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_speaks_to_the_console() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
