package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.UnitModel;
import java.util.Arrays;

/** Which share of a region's capacity its zones and units leave standing, by month. Refilled for each batch. */
final class ZoneOutages {
    private final CapacityModel model;
    private final double[][][][] up; // [region][pool][month][lane], no months for a region without units
    private final double[][][][] upWithoutOne; // the same with the largest unit that serves the pool down
    private final double[][][] down; // [pool][month][lane] MW, 0 but in the region at hand
    private final double[] all = new double[Lanes.WIDTH]; // [lane] MW of units in the month at hand
    private final double[] largest = new double[Lanes.WIDTH]; // [lane] MW
    private final TwoStateChain chain = new TwoStateChain();
    private final DownTimes spells = new DownTimes();

    ZoneOutages(CapacityModel model) {
        this.model = model;
        int regions = model.regions().length;
        this.up = new double[regions][2][][];
        this.upWithoutOne = new double[regions][2][][];
        for (int r = 0; r < regions; r++) {
            int months = strikes(r) ? model.months() : 0;
            for (int pool = 0; pool < 2; pool++) {
                boolean same = pool == 1 && poolsAlike(model.regions()[r].units());
                up[r][pool] = same ? up[r][0] : new double[months][Lanes.WIDTH];
                upWithoutOne[r][pool] = same ? upWithoutOne[r][0] : new double[months][Lanes.WIDTH];
            }
        }
        this.down = new double[2][model.months()][Lanes.WIDTH];
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

    /** Whether both pools lose the same, so that one stands for both. */
    private static boolean poolsAlike(UnitModel[] units) {
        return Arrays.stream(units).allMatch(unit -> unit.serves()[0] == unit.serves()[1]);
    }

    private void playRegion(int r, Lanes lanes, ScalarDraws draws) {
        UnitModel[] units = model.regions()[r].units();
        int pools = up[r][0] == up[r][1] ? 1 : 2;
        for (int pool = 0; pool < pools; pool++) {
            playWithoutFailures(r, pool, draws, lanes.count());
        }
        spells.clear();
        for (UnitModel unit : units) {
            int first = spells.size();
            chain.play(
                    lanes, unit.address(), draws.of(unit.failure()), draws.of(unit.repair()), model.months(), spells);
            for (int pool = 0; pool < pools; pool++) {
                if (unit.serves()[pool]) {
                    addDown(down[pool], unit, first, draws);
                }
            }
        }
        for (int pool = 0; pool < pools; pool++) {
            takeDown(r, pool, draws);
        }
    }

    private void playWithoutFailures(int r, int pool, ScalarDraws draws, int count) {
        UnitModel[] units = model.regions()[r].units();
        boolean steady = Arrays.stream(units).allMatch(unit -> unit.mw() >= 0);
        for (int t = 0; t < model.months(); t++) {
            Arrays.fill(up[r][pool][t], 1);
            if (t > 0 && steady) {
                System.arraycopy(upWithoutOne[r][pool][0], 0, upWithoutOne[r][pool][t], 0, count);
            } else {
                withoutLargest(units, pool, t, draws, upWithoutOne[r][pool][t], count);
            }
        }
    }

    /** A pool without units, or with units of no size, has nothing to lose. */
    private void withoutLargest(UnitModel[] units, int pool, int t, ScalarDraws draws, double[] share, int count) {
        Arrays.fill(all, 0);
        Arrays.fill(largest, 0);
        for (UnitModel unit : units) {
            if (unit.serves()[pool]) {
                for (int lane = 0; lane < count; lane++) {
                    double mw = mw(unit, t, lane, draws);
                    all[lane] += mw;
                    largest[lane] = Math.max(largest[lane], mw);
                }
            }
        }
        for (int lane = 0; lane < count; lane++) {
            share[lane] = all[lane] == 0 ? 1 : (all[lane] - largest[lane]) / all[lane];
        }
    }

    private static double mw(UnitModel unit, int t, int lane, ScalarDraws draws) {
        return unit.mw() < 0 ? unit.mwByMonth()[t] : draws.of(unit.mw())[lane];
    }

    private void addDown(double[][] mwDown, UnitModel unit, int firstSpell, ScalarDraws draws) {
        for (int spell = firstSpell; spell < spells.size(); spell++) {
            int lane = spells.lane(spell);
            for (int t = spells.from(spell); t < spells.to(spell); t++) {
                mwDown[t][lane] += mw(unit, t, lane, draws);
            }
        }
    }

    /** Takes what is down from what is up, where anything is, and leaves nothing down for the next region. */
    private void takeDown(int r, int pool, ScalarDraws draws) {
        for (int spell = 0; spell < spells.size(); spell++) {
            int lane = spells.lane(spell);
            for (int t = spells.from(spell); t < spells.to(spell); t++) {
                double mwDown = down[pool][t][lane];
                if (mwDown > 0) {
                    double mw = allMw(model.regions()[r].units(), pool, t, lane, draws);
                    double share = (mw - mwDown) / mw;
                    up[r][pool][t][lane] = share;
                    upWithoutOne[r][pool][t][lane] = Math.min(share, upWithoutOne[r][pool][t][lane]);
                    down[pool][t][lane] = 0;
                }
            }
        }
    }

    private static double allMw(UnitModel[] units, int pool, int t, int lane, ScalarDraws draws) {
        double mw = 0;
        for (UnitModel unit : units) {
            mw += unit.serves()[pool] ? mw(unit, t, lane, draws) : 0;
        }
        return mw;
    }
}
