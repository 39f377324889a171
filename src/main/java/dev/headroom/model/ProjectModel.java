package dev.headroom.model;

import dev.headroom.random.QuantileFunction;
import java.io.Serializable;

/**
 * A named project.
 *
 * @param region index
 * @param mw [pool] inputs
 * @param converts input: general MW turned into AI
 * @param build index, -1 for a funded project without one
 * @param funded under way at plan start and paid for
 * @param completes months from plan start, of a funded project
 * @param earliestStart month from which it may be committed
 * @param onlyIfHeadroomBelow infinite: always
 * @param due month (may be fractional) until which completion is on time
 */
public record ProjectModel(
        String id,
        int region,
        int[] mw,
        int converts,
        int build,
        boolean funded,
        QuantileFunction completes,
        int earliestStart,
        double onlyIfHeadroomBelow,
        double due,
        DrawAddresses addresses)
        implements Serializable {}
