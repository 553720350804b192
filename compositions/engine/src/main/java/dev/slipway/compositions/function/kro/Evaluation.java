package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import dev.slipway.expression.Expression;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes what is desired of each resource, in the order of the graph. */
final class Evaluation {

    private static final int MAX_COLLECTION = 1000;

    private final Graph graph;
    private final Observations observed;
    private final Map<String, Object> schema;
    private final Map<String, List<Map<String, Object>>> desired = new HashMap<>();
    private final Map<String, Boolean> ignored = new HashMap<>();

    Evaluation(Graph graph, Observations observed, Map<String, Object> composite) {
        this.graph = graph;
        this.observed = observed;
        this.schema = Observations.whole(composite);
        schema.remove("status");
    }

    /** Return what expressions see: the composite resource without its status, and what exists. */
    Scope scope() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Node.SCHEMA, schema);
        for (Node node : graph.nodes()) {
            observed.value(node).ifPresent(value -> values.put(node.id(), value));
            if (isComputedEmpty(node)) {
                values.put(node.id(), List.of());
            }
        }
        return new Scope(values);
    }

    private boolean isComputedEmpty(Node node) {
        return node.resource().isCollection()
                && desired.getOrDefault(node.id(), List.of(Map.of())).isEmpty();
    }

    /**
     * Return whether the resource, or anything that it refers to, is not to be.
     *
     * @throws Pending when that cannot be said yet
     */
    boolean isIgnored(Node node) {
        Boolean known = ignored.get(node.id());
        if (known == null) {
            known = decideIgnored(node);
            ignored.put(node.id(), known);
        }
        return known;
    }

    private boolean decideIgnored(Node node) {
        if (node.dependencies().stream().anyMatch(id -> isIgnored(graph.node(id)))) {
            return true;
        }
        for (Expression condition : node.includeWhen()) {
            condition.variables().stream().filter(graph::contains).forEach(id -> awaitReady(graph.node(id)));
            if (!scope().isTrue(condition)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Return the objects that are desired of the resource, without names where the template has none.
     *
     * @throws Pending when something that it refers to is not there, or not ready
     */
    List<Map<String, Object>> desired(Node node) {
        node.dependencies().forEach(id -> awaitReady(graph.node(id)));
        List<Map<String, Object>> objects =
                node.forEach().isEmpty() ? List.of(node.template().resolve(scope())) : collection(node);
        desired.put(node.id(), objects);
        return objects;
    }

    private List<Map<String, Object>> collection(Node node) {
        Scope scope = scope();
        List<Map<String, Object>> objects = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        for (Map<String, Object> element : combinations(node, scope)) {
            Map<String, Object> object = node.template().resolve(scope.with(element));
            KubeObject identity = KubeObject.of(object);
            String key = identity.namespace() + "/" + identity.name();
            if (identities.contains(key)) {
                throw new InputException("identity collision: two objects are called " + key);
            }
            identities.add(key);
            objects.add(
                    Tree.thawed(identity.with(String.valueOf(objects.size()), "metadata", "labels", Observations.INDEX)
                            .tree()));
        }
        return objects;
    }

    /** Return the values of the iterators, the last of them changing first. */
    private static List<Map<String, Object>> combinations(Node node, Scope scope) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (Map.Entry<String, Expression> dimension : node.forEach().entrySet()) {
            if (!(scope.value(dimension.getValue()) instanceof List<?> values)) {
                throw new InputException("forEach \"" + dimension.getKey() + "\" is not a list");
            }
            long size = (long) combinations.size() * values.size();
            if (size > MAX_COLLECTION) {
                throw new InputException(
                        "collection size of " + size + " is over the maximum collection size of " + MAX_COLLECTION);
            }
            combinations = product(combinations, dimension.getKey(), values);
        }
        return combinations;
    }

    private static List<Map<String, Object>> product(
            List<Map<String, Object>> combinations, String name, List<?> values) {
        List<Map<String, Object>> product = new ArrayList<>();
        for (Map<String, Object> combination : combinations) {
            for (Object value : values) {
                Map<String, Object> more = new LinkedHashMap<>(combination);
                more.put(name, value);
                product.add(more);
            }
        }
        return product;
    }

    private void awaitReady(Node node) {
        if (!isReady(node)) {
            throw new Pending(node.id() + " is not ready");
        }
    }

    /** Return whether the resource exists and all its own conditions hold. */
    boolean isReady(Node node) {
        List<Map<String, Object>> objects = observed.of(node);
        if (!exists(node, objects)) {
            return false;
        }
        String name = node.resource().isCollection() ? Node.EACH : node.id();
        try {
            return objects.stream()
                    .map(object -> new Scope(Map.of(name, object)))
                    .allMatch(scope -> node.readyWhen().stream().allMatch(scope::isTrue));
        } catch (Pending pending) {
            return false;
        }
    }

    private boolean exists(Node node, List<Map<String, Object>> objects) {
        if (node.resource().isSelection()) {
            return observed.value(node).isPresent();
        }
        List<Map<String, Object>> wanted = desired.get(node.id());
        if (node.resource().isCollection()) {
            return wanted != null && objects.size() >= wanted.size();
        }
        return !objects.isEmpty();
    }
}
