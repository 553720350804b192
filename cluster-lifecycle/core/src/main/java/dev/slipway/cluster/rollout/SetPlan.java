package dev.slipway.cluster.rollout;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to become of a MachineSet.
 *
 * @param replicas what {@code spec.replicas} is to be
 * @param annotations what they are to be
 * @param removed annotations that are to go
 * @param reasons why the number is what it is; empty where nothing was to be said
 */
public record SetPlan(
        String name, int replicas, Map<String, String> annotations, Set<String> removed, List<String> reasons) {}
