package dev.headroom.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of closed forms: every row by itself, all of them together, and the page that shows them. */
class ValidationTruthTest {
    private static final List<Area> AREAS = List.of(
            NumberChecks.area(),
            DemandChecks.area(),
            ShareChecks.area(),
            ShortfallChecks.area(),
            CapacityChecks.area(),
            AdequacyChecks.area(),
            NetworkChecks.area(),
            RiskChecks.area(),
            BuildChecks.area(),
            MoneyChecks.area(),
            RunningCostChecks.area());

    private static final Map<Area, List<Outcome>> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    static void run() {
        for (Area area : AREAS) {
            OUTCOMES.put(area, area.checks().parallelStream().map(Outcome::of).toList());
        }
    }

    private static List<Outcome> outcomes() {
        return OUTCOMES.values().stream().flatMap(List::stream).toList();
    }

    private static double sumOfSquares() {
        return outcomes().stream()
                .filter(outcome -> !outcome.check().certain())
                .mapToDouble(outcome -> outcome.z() * outcome.z())
                .sum();
    }

    /** 0.1% and 99.9% quantiles of the sum if every z is standard normal. */
    private static double[] band() {
        long n = outcomes().stream().filter(row -> !row.check().certain()).count();
        var chiSquared = new ChiSquaredDistribution(n);
        return new double[] {
            chiSquared.inverseCumulativeProbability(0.001), chiSquared.inverseCumulativeProbability(0.999)
        };
    }

    @Test
    void everyEstimateIsWithinFourStandardErrorsOfItsFormula() {
        var soft = new SoftAssertions();
        for (Outcome outcome : outcomes()) {
            Check check = outcome.check();
            String what = check.name() + ": expected " + check.expected() + ", simulated " + outcome.estimate();
            if (check.certain()) {
                soft.assertThat(outcome.agreesExactly()).as(what).isTrue();
            } else {
                soft.assertThat(outcome.z()).as(what).isBetween(-4.0, 4.0);
            }
        }
        soft.assertAll();
    }

    @Test
    void allOfThemTogetherAreAsFarOffAsChanceWillHaveIt() {
        assertThat(sumOfSquares()).isBetween(band()[0], band()[1]);
    }

    @Test
    void namesOfChecksDiffer() {
        assertThat(outcomes()).extracting(outcome -> outcome.check().name()).doesNotHaveDuplicates();
    }

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        String generated = new ValidationPage(OUTCOMES, sumOfSquares(), band()).text();
        Path committed = Path.of("src/docs/validation.md");
        if (Boolean.getBoolean("headroom.update")) {
            Files.writeString(committed, generated);
        }

        assertThat(committed)
                .as("-Dheadroom.update=true writes it anew")
                .content()
                .isEqualTo(generated);
    }
}
