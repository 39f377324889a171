package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.UnitModel;
import java.util.Arrays;

/** Which share of a region's capacity its zones and units leave standing, by month. Refilled for each batch. */
final class ZoneOutages {
    private final CapacityModel model;
    private final double[][][][] up; // [region][pool][month][lane], no months for a region without units
    private final double[][][][] upWithoutOne; // the same with the largest unit that serves the pool down
    private final double[][] state; // [month][lane] of the unit at hand
    private final double[][] all = new double[2][Lanes.WIDTH]; // [pool][lane] MW of units in the month at hand
    private final double[][] largest = new double[2][Lanes.WIDTH]; // [pool][lane] MW
    private final TwoStateChain chain = new TwoStateChain();

    ZoneOutages(CapacityModel model) {
        this.model = model;
        int regions = model.regions().length;
        this.up = new double[regions][2][][];
        this.upWithoutOne = new double[regions][2][][];
        for (int r = 0; r < regions; r++) {
            int months = strikes(r) ? model.months() : 0;
            for (int pool = 0; pool < 2; pool++) {
                up[r][pool] = new double[months][Lanes.WIDTH];
                upWithoutOne[r][pool] = new double[months][Lanes.WIDTH];
            }
        }
        this.state = new double[model.months()][Lanes.WIDTH];
    }

    /** Whether a region has zones or units. */
    boolean strikes(int region) {
        return model.regions()[region].units().length > 0;
    }

    /** [month][lane] share of the pool's capacity that is up, of a region with zones or units. */
    double[][] up(int region, int pool) {
        return up[region][pool];
    }

    /** [month][lane] the same, at most what is left without the largest unit. */
    double[][] upWithoutOne(int region, int pool) {
        return upWithoutOne[region][pool];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        for (int r = 0; r < up.length; r++) {
            if (strikes(r)) {
                playRegion(r, lanes, draws);
            }
        }
    }

    private void playRegion(int r, Lanes lanes, ScalarDraws draws) {
        clear(up[r]);
        UnitModel[] units = model.regions()[r].units();
        for (UnitModel unit : units) {
            chain.play(lanes, unit.address(), draws.of(unit.failure()), draws.of(unit.repair()), state);
            for (int pool = 0; pool < 2; pool++) {
                if (unit.serves()[pool]) {
                    addUp(up[r][pool], unit, draws, lanes.count());
                }
            }
        }
        for (int t = 0; t < model.months(); t++) {
            sumSizes(units, t, draws, lanes.count());
            for (int pool = 0; pool < 2; pool++) {
                divide(up[r][pool][t], upWithoutOne[r][pool][t], pool, lanes.count());
            }
        }
    }

    private static void clear(double[][][] pools) {
        for (double[][] months : pools) {
            for (double[] lanes : months) {
                Arrays.fill(lanes, 0);
            }
        }
    }

    private void addUp(double[][] mwUp, UnitModel unit, ScalarDraws draws, int count) {
        for (int t = 0; t < mwUp.length; t++) {
            for (int lane = 0; lane < count; lane++) {
                mwUp[t][lane] += state[t][lane] * mw(unit, t, lane, draws);
            }
        }
    }

    private static double mw(UnitModel unit, int t, int lane, ScalarDraws draws) {
        return unit.mw() < 0 ? unit.mwByMonth()[t] : draws.of(unit.mw())[lane];
    }

    private void sumSizes(UnitModel[] units, int t, ScalarDraws draws, int count) {
        for (int pool = 0; pool < 2; pool++) {
            Arrays.fill(all[pool], 0);
            Arrays.fill(largest[pool], 0);
            for (UnitModel unit : units) {
                if (unit.serves()[pool]) {
                    for (int lane = 0; lane < count; lane++) {
                        double mw = mw(unit, t, lane, draws);
                        all[pool][lane] += mw;
                        largest[pool][lane] = Math.max(largest[pool][lane], mw);
                    }
                }
            }
        }
    }

    /** Turns MW into shares. A pool without units, or with units of no size, has nothing to lose. */
    private void divide(double[] share, double[] withoutOne, int pool, int count) {
        for (int lane = 0; lane < count; lane++) {
            double mw = all[pool][lane];
            share[lane] = mw == 0 ? 1 : share[lane] / mw;
            withoutOne[lane] = mw == 0 ? 1 : Math.min(share[lane], (mw - largest[pool][lane]) / mw);
        }
    }
}
