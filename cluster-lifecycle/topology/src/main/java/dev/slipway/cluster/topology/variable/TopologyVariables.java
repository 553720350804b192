package dev.slipway.cluster.topology.variable;

import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.ClusterVariables.Scope;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All variables of a Cluster: of its topology, its control plane and its groups of workers. */
public final class TopologyVariables {

    private static final String TOPOLOGY = "spec.topology.";

    private final Definitions definitions;
    private final String className;

    /** @param clusterClass the class, v1beta2; what extensions define is not known here */
    public TopologyVariables(Map<String, Object> clusterClass) {
        this.definitions = Definitions.ofClass(Trees.maps(clusterClass, "spec", "variables"));
        this.className = Trees.text(clusterClass, "metadata", "name");
    }

    /** Return a copy of the Cluster with the defaults of all variables; values that are wrong are an INVALID fault. */
    public Map<String, Object> defaulted(Map<String, Object> cluster) {
        Map<String, Object> copy = Trees.copy(cluster);
        List<FieldError> errors = new ArrayList<>();
        for (Place place : places(copy)) {
            var defaulted = place.variables(definitions).defaulted(place.values());
            errors.addAll(defaulted.errors());
            Trees.putPresent(place.holder(), defaulted.values(), place.path());
        }
        refuse(errors);
        return copy;
    }

    /** Refuse wrong values by an INVALID fault that names variables and says what is wrong with each. */
    public void check(Map<String, Object> cluster, Map<String, Object> old) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Place> before =
                places(old).stream().collect(Collectors.toMap(Place::field, place -> place, (one, other) -> one));
        for (Place place : places(cluster)) {
            Place then = before.get(place.field());
            errors.addAll(place.variables(definitions).check(place.values(), then == null ? List.of() : then.values()));
        }
        refuse(errors);
    }

    private void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "variables do not fit ClusterClass " + className + ": "
                            + errors.stream().map(FieldError::message).collect(Collectors.joining("; ")));
        }
    }

    /** A list of values in a Cluster. */
    private record Place(Map<String, Object> holder, String[] path, String field, Scope scope) {

        ClusterVariables variables(Definitions definitions) {
            return new ClusterVariables(definitions, scope, field);
        }

        List<Map<String, Object>> values() {
            return Trees.maps(holder, path);
        }
    }

    private static List<Place> places(Map<String, Object> cluster) {
        String[] overrides = {"variables", "overrides"};
        List<Place> places = new ArrayList<>();
        Map<String, Object> topology = Trees.map(cluster, "spec", "topology");
        if (topology.isEmpty()) {
            return places;
        }
        places.add(new Place(topology, new String[] {"variables"}, TOPOLOGY + "variables", Scope.CLUSTER));
        Map<String, Object> controlPlane = Trees.map(topology, "controlPlane");
        if (!controlPlane.isEmpty()) {
            String field = TOPOLOGY + "controlPlane.variables.overrides";
            places.add(new Place(controlPlane, overrides, field, Scope.OVERRIDES));
        }
        for (String list : new String[] {"machineDeployments", "machinePools"}) {
            for (Map<String, Object> workers : Trees.maps(topology, "workers", list)) {
                String field =
                        TOPOLOGY + "workers." + list + "[" + Trees.text(workers, "name") + "].variables.overrides";
                places.add(new Place(workers, overrides, field, Scope.OVERRIDES));
            }
        }
        return places;
    }
}
