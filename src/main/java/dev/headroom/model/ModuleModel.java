package dev.headroom.model;

import java.io.Serializable;

/**
 * A standard addition to one pool.
 *
 * @param pool 0 AI, 1 general
 * @param mw input
 */
public record ModuleModel(int pool, int mw, int build, DrawAddresses addresses) implements Serializable {}
