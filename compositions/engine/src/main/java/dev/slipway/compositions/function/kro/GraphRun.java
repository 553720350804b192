package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run over a graph: asks for external objects, and adds what can be computed to what is desired. */
final class GraphRun {

    private final Graph graph;
    private final RunFunctionRequest request;
    private final Observations observed;
    private final Evaluation evaluation;
    private final State before;
    private final Map<String, FunctionResource> desired;
    private final List<FunctionResult> results = new ArrayList<>();

    GraphRun(Graph graph, RunFunctionRequest request) {
        this.graph = graph;
        this.request = request;
        this.observed = new Observations(request, graph);
        this.evaluation = new Evaluation(graph, observed, composite().tree());
        this.before = request.desired() == null ? State.EMPTY : request.desired();
        this.desired = new LinkedHashMap<>(before.resources());
    }

    private KubeObject composite() {
        return KubeObject.of(request.observed().compositeOrNone().resourceOrEmpty());
    }

    RunFunctionResponse response() {
        Map<String, ResourceSelector> selectors = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (node.resource().isExternal()) {
                select(node, selectors);
            } else {
                desire(node);
            }
        }
        return RunFunctionResponse.to(request)
                .withRequirements(new Requirements(selectors, Map.of(), Map.of()))
                .withDesired(new State(desiredComposite(), desired), request.context())
                .withResults(results);
    }

    /** Nothing but the identity is needed of an external object, so nothing else has to be ready for it. */
    private void select(Node node, Map<String, ResourceSelector> selectors) {
        KubeObject identity;
        try {
            identity = KubeObject.of(node.template().resolve(evaluation.scope()));
        } catch (Pending pending) {
            return;
        } catch (InputException problem) {
            throw new InputException(
                    "cannot resolve identity for external ref \"" + node.id() + "\": " + problem.getMessage());
        }
        String namespace = identity.namespace();
        if (!node.resource().isSelection()) {
            String own = namespace.isEmpty() ? composite().namespace() : namespace;
            selectors.put(
                    node.id(),
                    new ResourceSelector(identity.apiVersion(), identity.kind(), own, identity.name(), null));
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        identity.map("metadata", "selector").forEach((key, value) -> labels.put(key, String.valueOf(value)));
        selectors.put(node.id(), new ResourceSelector(identity.apiVersion(), identity.kind(), namespace, null, labels));
    }

    private void desire(Node node) {
        try {
            if (evaluation.isIgnored(node)) {
                return;
            }
            List<Map<String, Object>> objects = evaluation.desired(node);
            for (Map<String, Object> object : objects) {
                boolean collection = node.resource().isCollection();
                String name =
                        collection ? node.id() + "-" + KubeObject.of(object).name() : node.id();
                desired.put(name, FunctionResource.of(object).withReady(ready(node)));
            }
        } catch (Pending pending) {
            warnOfLoss(node, pending);
        } catch (InputException problem) {
            throw new InputException(
                    "cannot get desired state for resource \"" + node.id() + "\": " + problem.getMessage());
        }
    }

    private void warnOfLoss(Node node, Pending pending) {
        if (!observed.of(node).isEmpty()) {
            results.add(FunctionResult.warning("resource \"" + node.id()
                    + "\" exists, but cannot be computed now and is therefore not desired: " + pending.getMessage()));
        }
    }

    private Ready ready(Node node) {
        if (node.readyWhen().isEmpty()) {
            return Ready.UNSPECIFIED;
        }
        return evaluation.isReady(node) ? Ready.TRUE : Ready.FALSE;
    }

    /** Only the status that the graph declares is desired of the composite resource, over what earlier steps desired. */
    private FunctionResource desiredComposite() {
        FunctionResource earlier = before.compositeOrNone();
        Map<String, Object> tree = new LinkedHashMap<>(earlier.resourceOrEmpty());
        tree.put("apiVersion", composite().apiVersion());
        tree.put("kind", composite().kind());
        Map<String, Object> status = graph.status().resolvable(evaluation.scope());
        if (!status.isEmpty()) {
            tree.put("status", merged(tree.get("status"), status));
        }
        return new FunctionResource(tree, earlier.connectionDetails(), earlier.ready());
    }

    private static Map<String, Object> merged(@Nullable Object base, Map<?, ?> over) {
        Map<String, Object> merged = new LinkedHashMap<>();
        if (base instanceof Map<?, ?> map) {
            map.forEach((key, value) -> merged.put(String.valueOf(key), value));
        }
        over.forEach((key, value) ->
                merged.put(String.valueOf(key), value instanceof Map<?, ?> map ? merged(merged.get(key), map) : value));
        return merged;
    }
}
