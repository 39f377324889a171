package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.RunResult;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotFrameTest {
    private static final PlotFrame FRAME = new PlotFrame(new Rectangle2D.Double(100, 50, 690, 400), 69, 80);

    @Test
    void whatIsDrawnIsWhatTheTableSays() {
        RunResult run = SyntheticRun.ofFourRegions().build();
        FanData data = FanData.of(SyntheticRun.scene(run, ChartStyle.DEFAULT), "brazil", "ai");
        List<double[]> points = points(FRAME.line(data.demandMean()));
        List<String> lines = data.table().csv().lines().skip(1).toList();

        assertThat(points).hasSize(69);
        assertThat(lines).hasSize(69);
        for (int month = 0; month < 69; month++) {
            String[] cells = lines.get(month).split(",", -1);
            assertThat(cells[0]).isEqualTo(SyntheticRun.START.plusMonths(month).toString());
            double found = run.find("brazil", "ai", cells[0], "demandMean")
                    .orElseThrow()
                    .value();
            assertThat(Double.parseDouble(cells[1])).isCloseTo(found, within(found * 1e-9));
            assertThat(points.get(month)[0]).isCloseTo(100 + 10 * (month + 0.5), within(1e-9));
            assertThat((450 - points.get(month)[1]) / 400 * 80).isCloseTo(found, within(1e-9));
        }
    }

    @Test
    void stairsHoldAMonthsValueFromItsBeginningToItsEnd() {
        assertThat(points(FRAME.steps(series(10, 20))))
                .containsExactly(
                        new double[] {100, 400}, new double[] {110, 400}, new double[] {110, 350}, new double[] {
                            120, 350
                        });
    }

    @Test
    void anAbsentMonthIsAGapAndALoneOneIsAsWideAsItIs() {
        Shape line = FRAME.line(series(10, 20, Double.NaN, 40));

        assertThat(points(line))
                .containsExactly(
                        new double[] {105, 400}, new double[] {115, 350}, new double[] {130, 250}, new double[] {
                            140, 250
                        });
        assertThat(beginnings(line)).isEqualTo(2);
    }

    @Test
    void aBandRunsAlongTheHigherCurveAndBackAlongTheLower() {
        assertThat(points(FRAME.band(series(10, 10), series(20, 40))))
                .containsExactly(
                        new double[] {105, 350}, new double[] {115, 250}, new double[] {115, 400}, new double[] {
                            105, 400
                        });
    }

    @Test
    void stepsOfAnAxisAreRound() {
        assertThat(AmountAxis.roundStep(0.11)).isEqualTo(0.2, within(1e-12));
        assertThat(AmountAxis.roundStep(5)).isEqualTo(5);
        assertThat(AmountAxis.roundStep(5.1)).isEqualTo(10);
        assertThat(AmountAxis.roundStep(140)).isEqualTo(200);
        assertThat(AmountAxis.roundStep(210)).isEqualTo(250);
        assertThat(AmountAxis.roundStep(2.1)).isEqualTo(5);
        assertThat(AmountAxis.upTo(0, 5).getUpperBound()).isEqualTo(1);
    }

    private static Series series(double... values) {
        YearMonth start = YearMonth.of(2026, 1);
        var run = new SyntheticRun().region("x", "X").months(start, 69);
        for (int month = 0; month < values.length; month++) {
            run.with("x", "ai", start.plusMonths(month), "demandMean", values[month]);
        }
        return Series.of(run.empty(), "x", "ai", "demandMean");
    }

    private static List<double[]> points(Shape shape) {
        var points = new ArrayList<double[]>();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
                points.add(new double[] {at[0], at[1]});
            }
        }
        return points;
    }

    private static int beginnings(Shape shape) {
        int beginnings = 0;
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            beginnings += path.currentSegment(at) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return beginnings;
    }
}
