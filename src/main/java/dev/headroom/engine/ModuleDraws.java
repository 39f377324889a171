package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModuleModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The random numbers of modules, by region, kind and number; drawn for the whole batch when its first lane asks. Emptied for each batch. */
final class ModuleDraws {
    private final CapacityModel model;
    private final Lanes lanes;
    private final List<List<List<ProjectDraws>>> byNumber = new ArrayList<>(); // [region][module][number]
    private final int[][] drawn; // [region][module] how many numbers hold this batch's draws

    ModuleDraws(CapacityModel model, Lanes lanes) {
        this.model = model;
        this.lanes = lanes;
        this.drawn = new int[model.regions().length][];
        for (int r = 0; r < drawn.length; r++) {
            int modules = model.regions()[r].expansion().modules().length;
            drawn[r] = new int[modules];
            var ofRegion = new ArrayList<List<ProjectDraws>>();
            for (int m = 0; m < modules; m++) {
                ofRegion.add(new ArrayList<>());
            }
            byNumber.add(ofRegion);
        }
    }

    void clear() {
        for (int[] modules : drawn) {
            Arrays.fill(modules, 0);
        }
    }

    ProjectDraws of(int region, int moduleIndex, int number) {
        List<ProjectDraws> ofModule = byNumber.get(region).get(moduleIndex);
        while (drawn[region][moduleIndex] <= number) {
            int next = drawn[region][moduleIndex]++;
            ModuleModel module = model.regions()[region].expansion().modules()[moduleIndex];
            if (next == ofModule.size()) {
                ofModule.add(new ProjectDraws(model, module.build(), lanes.shocks()));
            }
            ofModule.get(next).drawBuild(model.builds()[module.build()], module.addresses(), next, lanes);
        }
        return ofModule.get(number);
    }
}
