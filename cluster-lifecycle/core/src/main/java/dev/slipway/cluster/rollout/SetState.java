package dev.slipway.cluster.rollout;

import java.util.List;
import java.util.Map;

/**
 * What the planner knows of a MachineSet.
 *
 * @param wanted {@code spec.replicas}
 * @param existing {@code status.replicas}
 * @param available {@code status.availableReplicas}
 * @param upToDate {@code status.upToDateReplicas}
 */
public record SetState(
        String name,
        int wanted,
        int existing,
        int available,
        int upToDate,
        Map<String, String> annotations,
        List<MachineState> machines) {

    public SetState {
        annotations = Map.copyOf(annotations);
        machines = List.copyOf(machines);
    }

    /** Return a set that is about to be created. */
    public static SetState created(String name) {
        return new SetState(name, 0, 0, 0, 0, Map.of(), List.of());
    }
}
