package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Plan;
import dev.headroom.results.MetricRow;
import dev.headroom.results.RunResult;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A run of 64 futures of a copy of the shipped plan, to the last bit. Where a change of it is meant, {@code mvn test
 * -Dtest=ShippedPlanGoldenTest -Dgolden.update=true} writes it anew; the commit says why.
 */
class ShippedPlanGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Path GOLDEN = FOLDER.resolve("shipped-plan-64.txt");

    /** What the text shows; its last lines are digests of all rows, these and the others. */
    private static final Set<String> SHOWN = Set.of("horizon", "FY2028");

    @Test
    void itsTableIsTheSameToTheLastBit() throws IOException {
        Plan plan = PlanReader.read(PlanSource.of(FOLDER.resolve("plan/config/plan.yaml")))
                .plan();
        String text = text(run(plan));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    private static RunResult run(Plan plan) {
        var settings = new RunSettings(plan.simulation().method(), 64, 1, 2);
        return RunExperiment.run(plan, "test", settings, (done, total, unserved) -> {}, () -> false)
                .orElseThrow();
    }

    private static String text(RunResult result) {
        var text = new StringBuilder("region project pool period metric: value standardError\n");
        lines(result.rows()).forEach(line -> text.append(line).append('\n'));
        text.append("\nbase case\n");
        lines(result.baseCase()).forEach(line -> text.append(line).append('\n'));
        return text.append("\nSHA-256 of all ")
                .append(result.rows().size())
                .append(" rows: ")
                .append(digest(result.rows()))
                .append("\nSHA-256 of the base case: ")
                .append(digest(result.baseCase()))
                .append('\n')
                .toString();
    }

    private static Stream<String> lines(List<MetricRow> rows) {
        return rows.stream()
                .filter(row -> SHOWN.contains(row.period()))
                .filter(row -> row.period().equals("horizon") || row.pool().equals("total"))
                .map(row -> Stream.of(row.region(), row.project(), row.pool(), row.period(), row.metric())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" "))
                        + ": " + digits(row.estimate().value()) + " "
                        + digits(row.estimate().standardError()));
    }

    /** 17 digits tell a double from all others; Java's own text of it differs between versions. */
    private static String digits(double value) {
        return Double.isInfinite(value)
                ? "never"
                : new BigDecimal(value).round(new MathContext(17)).toString();
    }

    private static String digest(List<MetricRow> rows) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (MetricRow row : rows) {
            digest.update((row.region() + row.project() + row.pool() + row.period() + row.metric())
                    .getBytes(StandardCharsets.UTF_8));
            var estimate = row.estimate();
            digest.update(ByteBuffer.allocate(32)
                    .putDouble(estimate.value())
                    .putDouble(estimate.standardError())
                    .putDouble(estimate.low95())
                    .putDouble(estimate.high95())
                    .array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
