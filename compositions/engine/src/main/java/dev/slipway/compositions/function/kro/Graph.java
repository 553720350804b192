package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.input.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources in an order in which each comes after those that it refers to; otherwise in that of the input. */
final class Graph {

    private final Map<String, Node> compiled = new LinkedHashMap<>();
    private final Map<String, Node> ordered = new LinkedHashMap<>();
    private final Template status;

    private Graph(GraphInput input) {
        Set<String> ids = new LinkedHashSet<>();
        input.resources().forEach(resource -> ids.add(resource.id()));
        NodeCompiler compiler = new NodeCompiler(ids);
        input.resources().forEach(resource -> compiled.put(resource.id(), compiler.node(resource)));
        this.status = compiler.status(input.status());
        compiled.values().forEach(node -> place(node, new ArrayList<>()));
    }

    /**
     * Return the graph of the input.
     *
     * @throws InputException when a resource is not valid, an expression does not compile, or resources wait for each other
     */
    static Graph of(GraphInput input) {
        GraphRules.check(input);
        return new Graph(input);
    }

    private void place(Node node, List<String> path) {
        if (ordered.containsKey(node.id())) {
            return;
        }
        if (path.contains(node.id())) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(node.id()), path.size()));
            cycle.add(node.id());
            throw new InputException("graph contains a cycle: " + String.join(" -> ", cycle));
        }
        path.add(node.id());
        node.dependencies().forEach(id -> place(node(id), path));
        path.remove(path.size() - 1);
        ordered.put(node.id(), node);
    }

    List<Node> nodes() {
        return List.copyOf(ordered.values());
    }

    Node node(String id) {
        Node node = compiled.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no resource " + id);
        }
        return node;
    }

    boolean contains(String id) {
        return compiled.containsKey(id);
    }

    Template status() {
        return status;
    }
}
