package dev.slipway.cluster.topology.webhook;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.TopologyVariables;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers AdmissionReviews of Clusters: the defaults of their class's variables are written into them, as Cluster API does
 * it. Nothing is ever refused: what is wrong with a Cluster is said in its conditions.
 */
final class ClusterDefaults {

    private static final Gvk CLASS = new Gvk(CoreKinds.GROUP, "v1beta2", "ClusterClass");

    private final Function<Ref, Optional<KubeObject>> classes;

    ClusterDefaults(Function<Ref, Optional<KubeObject>> classes) {
        this.classes = classes;
    }

    /** Return the review with its response; a body that is no review is an INVALID fault. */
    byte[] answer(byte[] body) {
        Map<String, Object> review = Json.tree(body);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("uid", Trees.text(review, "request", "uid"));
        response.put("allowed", true);
        defaulted(Trees.map(review, "request", "object"), Trees.text(review, "request", "namespace"))
                .ifPresent(topology -> {
                    Map<String, Object> change = Map.of("op", "replace", "path", "/spec/topology", "value", topology);
                    response.put("patchType", "JSONPatch");
                    response.put("patch", Base64.getEncoder().encodeToString(Json.toJsonBytes(List.of(change))));
                });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("apiVersion", "admission.k8s.io/v1");
        answer.put("kind", "AdmissionReview");
        answer.put("response", response);
        return Json.toJsonBytes(answer);
    }

    /** Return the topology with its defaults, if that is a change. */
    private Optional<Map<String, Object>> defaulted(Map<String, Object> cluster, String namespace) {
        Map<String, Object> topology = Trees.map(cluster, "spec", "topology");
        String name = Trees.text(topology, "classRef", "name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String named = Trees.text(topology, "classRef", "namespace");
        try {
            return classes.apply(new Ref(CLASS, named.isEmpty() ? namespace : named, name))
                    .map(found -> new TopologyVariables(found.tree()).defaulted(cluster))
                    .map(defaulted -> Trees.map(defaulted, "spec", "topology"))
                    .filter(defaulted -> !defaulted.equals(topology));
        } catch (FaultException wrong) {
            return Optional.empty();
        }
    }
}
