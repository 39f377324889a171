package dev.headroom.model;

import dev.headroom.random.InputAddress;
import java.io.Serializable;

/**
 * Where the random numbers of one project, or of all modules of one kind, are: a module's number is the component.
 *
 * @param stageMonths [stage]
 * @param stageSuccess [stage]
 */
public record DrawAddresses(long overrun, long rampMonths, long completes, long[] stageMonths, long[] stageSuccess)
        implements Serializable {

    static DrawAddresses under(String path, String[] stageNames) {
        var months = new long[stageNames.length];
        var success = new long[stageNames.length];
        for (int k = 0; k < stageNames.length; k++) {
            months[k] = InputAddress.of(path + ".stages." + stageNames[k] + ".months");
            success[k] = InputAddress.of(path + ".stages." + stageNames[k] + ".success");
        }
        return new DrawAddresses(
                InputAddress.of(path + ".overrun"),
                InputAddress.of(path + ".rampMonths"),
                InputAddress.of(path + ".completes"),
                months,
                success);
    }
}
