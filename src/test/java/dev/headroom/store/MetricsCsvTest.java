package dev.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.MetricRow;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsCsvTest {
    private static MetricRow row(String region, Estimate estimate) {
        return new MetricRow(region, "", "ai", "2027-03", "cvar95Mw", "", estimate, "MW");
    }

    @Test
    void a_row_has_its_names_its_estimate_and_its_unit() throws IOException {
        var text = new StringBuilder();
        MetricsCsv.write(List.of(row("brazil", new Estimate(12.5, 0.25, 12, 13))), text);
        assertThat(text).hasToString("""
                        region,project,pool,period,metric,item,value,standard_error,low95,high95,unit
                        brazil,,ai,2027-03,cvar95Mw,,12.5,0.25,12,13,MW
                        """);
    }

    @Test
    void a_project_and_the_item_of_a_metric_have_columns_of_their_own() throws IOException {
        var grid = new MetricRow(
                "brazil",
                "sao-paulo-2",
                "total",
                "horizon",
                "bindingStage",
                "grid",
                new Estimate(0.25, 0.125, 0, 0.5),
                "share");
        var text = new StringBuilder();
        MetricsCsv.write(List.of(grid), text);
        assertThat(text.toString())
                .endsWith("\nbrazil,sao-paulo-2,total,horizon,bindingStage,grid,0.25,0.125,0,0.5,share\n");
    }

    @Test
    void the_base_case_has_no_errors() throws IOException {
        var text = new StringBuilder();
        MetricsCsv.writeBaseCase(List.of(row("brazil", Estimate.exact(12.5))), text);
        assertThat(text)
                .hasToString(
                        "region,project,pool,period,metric,item,value,unit\nbrazil,,ai,2027-03,cvar95Mw,,12.5,MW\n");
    }

    @Test
    void a_name_with_a_comma_or_a_quote_is_quoted() throws IOException {
        var text = new StringBuilder();
        MetricsCsv.writeBaseCase(List.of(row("rio, \"sul\"", Estimate.exact(1))), text);
        assertThat(text.toString()).endsWith("\n\"rio, \"\"sul\"\"\",,ai,2027-03,cvar95Mw,,1,MW\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.1, -0.1",
        "100, 100",
        "1e23, 1.0E23",
        "5.6843418860808015E-14, 5.684341886080802E-14",
        "2e-3, 0.002",
        "Infinity, inf",
        "-Infinity, -inf",
        "NaN, nan",
    })
    void a_number_has_no_more_digits_than_it_needs(double value, String text) {
        assertThat(CsvText.number(value)).isEqualTo(text);
    }
}
