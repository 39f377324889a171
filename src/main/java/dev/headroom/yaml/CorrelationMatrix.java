package dev.headroom.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Correlations of normals in order of first mention; pairs that were not named have 0. It grows with every pair. */
final class CorrelationMatrix {
    private final Map<String, Integer> members = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String first, String second, double correlation) {}

    void add(String first, String second, double correlation) {
        members.putIfAbsent(first, members.size());
        members.putIfAbsent(second, members.size());
        pairs.add(new Pair(first, second, correlation));
    }

    /** The pairs that cannot hold together, in words; none when the matrix is positive definite. */
    List<String> clashingPairs() {
        int n = members.size();
        double[][] factor = matrix(n); // [row][column], becomes the lower Cholesky factor
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = factor[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (row == column && rest <= 1e-12) {
                    return pairsUpTo(row);
                }
                factor[row][column] = row == column ? Math.sqrt(rest) : rest / factor[column][column];
            }
        }
        return List.of();
    }

    private double[][] matrix(int n) {
        double[][] matrix = new double[n][n]; // [row][column]
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        for (Pair pair : pairs) {
            int first = index(pair.first());
            int second = index(pair.second());
            matrix[first][second] = pair.correlation();
            matrix[second][first] = pair.correlation();
        }
        return matrix;
    }

    private int index(String member) {
        Integer index = members.get(member);
        if (index == null) {
            throw new IllegalArgumentException("no member " + member);
        }
        return index;
    }

    /** The pairs among the first members that hang together with the last of them. */
    private List<String> pairsUpTo(int last) {
        boolean[] joined = new boolean[last + 1]; // [member]
        joined[last] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Pair pair : pairs) {
                int first = index(pair.first());
                int second = index(pair.second());
                if (first <= last && second <= last && joined[first] != joined[second]) {
                    joined[first] = true;
                    joined[second] = true;
                    grown = true;
                }
            }
        }
        return pairs.stream()
                .filter(pair ->
                        index(pair.first()) <= last && index(pair.second()) <= last && joined[index(pair.first())])
                .map(pair -> pair.first() + " and " + pair.second())
                .toList();
    }
}
