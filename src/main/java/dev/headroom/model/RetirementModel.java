package dev.headroom.model;

import java.io.Serializable;

/**
 * MW that leave a pool.
 *
 * @param month from plan start, may be negative
 * @param mw input
 */
public record RetirementModel(int month, int pool, int mw) implements Serializable {}
