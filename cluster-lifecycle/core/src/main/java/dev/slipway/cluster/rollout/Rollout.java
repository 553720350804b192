package dev.slipway.cluster.rollout;

import java.util.List;
import java.util.Set;

/**
 * Everything that a plan depends on.
 *
 * @param replicas {@code spec.replicas} of the MachineDeployment
 * @param current the set of the present template
 * @param created whether the current set does not exist yet
 * @param old all other sets, oldest first
 * @param inPlace names of old sets whose machines can become the current template's without being replaced
 */
public record Rollout(
        int replicas,
        Strategy strategy,
        Limits limits,
        SetState current,
        boolean created,
        List<SetState> old,
        Set<String> inPlace) {

    public Rollout {
        old = List.copyOf(old);
        inPlace = Set.copyOf(inPlace);
    }
}
