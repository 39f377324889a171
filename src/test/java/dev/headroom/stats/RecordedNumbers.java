package dev.headroom.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Numbers of several strands as one worker or several of them record them, in columns of any length. */
final class RecordedNumbers {
    private static final int LONGEST = 1024;

    final PooledHistogram pool;
    final List<PackedHistograms> strands = new ArrayList<>();
    private final double[][] numbers; // [strand][number]

    private RecordedNumbers(BinAxis axis, double[][] numbers) {
        this.pool = new PooledHistogram(axis);
        this.numbers = numbers;
    }

    /** One worker records strand after strand. */
    static RecordedNumbers of(BinAxis axis, double[]... numbers) {
        var recorded = new RecordedNumbers(axis, numbers);
        HistogramTable worker = worker(axis);
        var random = new Random(numbers.length);
        for (double[] strand : numbers) {
            record(worker, strand, random);
            recorded.strands.add(worker.endStrand());
        }
        worker.emptyInto(pools(recorded.pool));
        return recorded;
    }

    /** Each strand is recorded in parts, each part by any of several workers, whose numbers merge in any order. */
    static RecordedNumbers inParts(BinAxis axis, Random random, double[]... numbers) {
        var recorded = new RecordedNumbers(axis, numbers);
        int workers = 1 + random.nextInt(4);
        var tables = new ArrayList<HistogramTable>();
        var pools = new ArrayList<PooledHistogram>();
        for (int w = 0; w < workers; w++) {
            tables.add(worker(axis));
            pools.add(new PooledHistogram(axis));
        }
        for (double[] strand : numbers) {
            PackedHistograms all = worker(axis).endStrand();
            for (int from = 0; from < strand.length; ) {
                int w = random.nextInt(workers);
                int end = Math.min(strand.length, from + 1 + random.nextInt(strand.length));
                record(tables.get(w), Arrays.copyOfRange(strand, from, end), random);
                PackedHistograms part = tables.get(w).endStrand();
                all = random.nextBoolean() ? all.merge(part) : part.merge(all);
                if (random.nextBoolean()) {
                    tables.get(w).emptyInto(pools(pools.get(w)));
                }
                from = end;
            }
            recorded.strands.add(all);
        }
        for (int w = workers - 1; w >= 0; w--) {
            tables.get(w).emptyInto(pools(pools.get(w)));
            recorded.pool.merge(pools.get(w));
        }
        return recorded;
    }

    /** Of numbers that nobody looks at, then of those that matter. */
    private static HistogramTable worker(BinAxis axis) {
        return new HistogramTable(List.of(BinAxis.FINE, axis), LONGEST);
    }

    private static List<PooledHistogram> pools(PooledHistogram pool) {
        return List.of(new PooledHistogram(BinAxis.FINE), pool);
    }

    private static void record(HistogramTable table, double[] numbers, Random random) {
        for (int from = 0; from < numbers.length; ) {
            int count = Math.min(numbers.length - from, 1 + random.nextInt(random.nextBoolean() ? 4 : LONGEST));
            double[] column = Arrays.copyOfRange(numbers, from, from + count + random.nextInt(3));
            boolean zeros = Arrays.stream(column, 0, count).allMatch(x -> x == 0);
            boolean negative = Arrays.stream(column, 0, count).anyMatch(x -> x < 0);
            if (zeros && random.nextBoolean()) {
                table.recordZeros(1, count);
            } else if (!negative && random.nextBoolean()) {
                table.recordManyZeros(1, column, count);
            } else {
                table.record(1, column, count);
            }
            if (random.nextBoolean()) {
                table.record(0, new double[] {count, 1, 2}, Math.min(count, 3));
            }
            table.endBatch();
            from += count;
        }
    }

    Distribution distribution() {
        return new Distribution(pool, strands, 1);
    }

    Strands counts() {
        return new Strands(
                Arrays.stream(numbers).mapToLong(strand -> strand.length).toArray());
    }

    double[] sorted() {
        return Arrays.stream(numbers).flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    /** Everything that a distribution tells, to the last bit. */
    List<Double> told() {
        Distribution distribution = distribution();
        var told = new ArrayList<Double>();
        for (int k = 0; k <= 40; k++) {
            double quantile = distribution.quantile(k / 40.0);
            told.add(quantile);
            Arrays.stream(distribution.strandShares(quantile)).forEach(told::add);
            if (quantile < Double.POSITIVE_INFINITY) {
                told.add(distribution.excess(quantile));
                Arrays.stream(distribution.strandExcesses(quantile)).forEach(told::add);
                Arrays.stream(distribution.atomBounds(quantile)).forEach(told::add);
            }
        }
        return told;
    }
}
