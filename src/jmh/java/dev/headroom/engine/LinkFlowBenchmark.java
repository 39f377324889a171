package dev.headroom.engine;

import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time per month of one future. Every region lacks or has something in each busy month; in a calm one nobody lacks anything. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LinkFlowBenchmark {
    private static final int MONTHS = 256;

    @Param({"4 regions, 4 links", "40 regions, 60 links", "40 regions, 300 links"})
    private String size;

    private LinkFlow solver;
    private double[][] supply; // [month][region] MW
    private double[][] spare; // [month][region] MW
    private double[] none; // [region] MW
    private double[] room; // [link] MW
    private double[] flow; // [link] MW

    @Setup
    public void draw() {
        String[] words = size.split(" ", -1);
        int regions = Integer.parseInt(words[0]);
        int links = Integer.parseInt(words[2]);
        var random = new Well19937c(1);
        drawLinks(random, regions, links);
        supply = new double[MONTHS][regions];
        spare = new double[MONTHS][regions];
        none = new double[regions];
        flow = new double[links];
        for (int month = 0; month < MONTHS; month++) {
            for (int r = 0; r < regions; r++) {
                (random.nextBoolean() ? supply : spare)[month][r] = 100 * random.nextDouble();
            }
        }
    }

    private void drawLinks(RandomGenerator random, int regions, int links) {
        int[] from = new int[links];
        int[] to = new int[links];
        room = new double[links];
        for (int k = 0; k < links; k++) {
            from[k] = k % regions;
            to[k] = (from[k] + 1 + random.nextInt(regions - 1)) % regions;
            room[k] = 50 * random.nextDouble();
        }
        solver = new LinkFlow(regions, from, to);
    }

    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double busy() {
        double moved = 0;
        for (int month = 0; month < MONTHS; month++) {
            moved += solver.solve(supply[month], spare[month], room, flow);
        }
        return moved;
    }

    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double calm() {
        double moved = 0;
        for (int month = 0; month < MONTHS; month++) {
            moved += solver.solve(none, spare[month], room, flow);
        }
        return moved;
    }
}
