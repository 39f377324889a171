package dev.headroom.model;

import dev.headroom.random.QuantileFunction;
import java.io.Serializable;

/** A number that is drawn anew for each event of a kind; the event's number is the component of its address. */
public record DrawnInput(long address, QuantileFunction quantile) implements Serializable {}
