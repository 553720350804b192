package dev.slipway.cluster.contract;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Conditions that others say of an object and on which it depends whether it is ready or available: those that its gates
 * name (Cluster API, {@code spec.readinessGates} of Machines and {@code spec.availabilityGates} of Clusters), and those that
 * a kind always has. Pure.
 *
 * @param field the list of gates in the spec
 * @param always types that count without a gate
 */
public record Gates(String field, List<String> always) {

    public static final Gates OF_CLUSTERS = new Gates("availabilityGates", List.of("TopologyReconciled"));

    public static final Gates OF_MACHINES =
            new Gates("readinessGates", List.of("HealthCheckSucceeded", "OwnerRemediated"));

    public Gates {
        always = List.copyOf(always);
    }

    private record Gate(String type, boolean negative) {}

    /** Return what the gates still wait for, a line each. */
    public List<String> problems(KubeObject object) {
        List<String> problems = new ArrayList<>();
        for (Gate gate : gates(object)) {
            Optional<Condition> condition = object.condition(gate.type());
            boolean good = condition
                    .filter(found -> gate.negative() ? found.isFalse() : found.isTrue())
                    .isPresent();
            if (!good) {
                problems.add("* " + gate.type() + ": "
                        + condition.map(Condition::message).orElse("not yet reported"));
            }
        }
        return problems;
    }

    /** Return all that others have said and that counts, to see whether it changes. */
    public Object said(KubeObject object) {
        return Stream.concat(always.stream(), gates(object).stream().map(Gate::type))
                .map(object::condition)
                .toList();
    }

    private List<Gate> gates(KubeObject object) {
        List<Gate> gates = new ArrayList<>();
        for (Object item : object.list("spec", field)) {
            if (item instanceof Map<?, ?> gate && gate.get("conditionType") instanceof String type) {
                gates.add(new Gate(type, "Negative".equals(gate.get("polarity"))));
            }
        }
        return gates;
    }
}
