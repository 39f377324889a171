package dev.headroom.plan;

/** How the plan is simulated unless the command line says otherwise. */
public record Simulation(String method, long replications, long seed) {}
