package dev.headroom.model;

import java.io.Serializable;

/**
 * What all regions share.
 *
 * @param growth input of the growth per year; with separate growth, that of AI demand
 * @param generalGrowth input of the growth of general demand; the same as {@code growth} unless separate
 * @param demand the market process in the log of demand
 * @param share the market process of the AI share, in logit space
 */
public record MarketModel(GrowthReading reading, int growth, int generalGrowth, ProcessModel demand, ProcessModel share)
        implements Serializable {}
