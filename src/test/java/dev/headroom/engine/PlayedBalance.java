package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/** The balance of every month of a batch: a copy, month by month, of what {@link Balance} holds only until the next. Refilled for each batch. */
final class PlayedBalance {
    final double[][][][] energised; // [region][pool][month][lane] MW
    final double[][][][] retired; // [region][pool][month][lane] MW
    final double[][][][] connected; // [region][pool][month][lane] MW
    final double[][][][] usable; // [region][pool][month][lane] MW
    final double[][][][] shortfall; // [region][pool][month][lane] MW
    final double[][][][] idle; // [region][pool][month][lane] MW

    PlayedBalance(CapacityModel model) {
        int regions = model.regions().length;
        energised = new double[regions][2][model.months()][Lanes.WIDTH];
        retired = new double[regions][2][model.months()][Lanes.WIDTH];
        connected = new double[regions][2][model.months()][Lanes.WIDTH];
        usable = new double[regions][2][model.months()][Lanes.WIDTH];
        shortfall = new double[regions][2][model.months()][Lanes.WIDTH];
        idle = new double[regions][2][model.months()][Lanes.WIDTH];
    }

    void copy(Balance balance, int t) {
        for (int r = 0; r < energised.length; r++) {
            for (int pool = 0; pool < 2; pool++) {
                energised[r][pool][t] = balance.energised[r][pool].clone();
                retired[r][pool][t] = balance.retired[r][pool].clone();
                connected[r][pool][t] = balance.connected[r][pool].clone();
                usable[r][pool][t] = balance.usable[r][pool].clone();
                shortfall[r][pool][t] = balance.shortfall[r][pool].clone();
                idle[r][pool][t] = balance.idle[r][pool].clone();
            }
        }
    }
}
