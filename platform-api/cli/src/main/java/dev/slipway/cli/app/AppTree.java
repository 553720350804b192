package dev.slipway.cli.app;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.delivery.health.Health;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An Application's objects with what they in turn have made: pods of workloads, the parts of composite resources. */
public final class AppTree {

    /** What controllers make for the objects that people write. */
    private static final List<Gvk> MADE = List.of(
            Gvk.of("apps/v1", "ReplicaSet"),
            Gvk.of("batch/v1", "Job"),
            Gvk.of("v1", "Pod"),
            Gvk.of("discovery.k8s.io/v1", "EndpointSlice"));

    private final World world;
    private final Set<Ref> seen = new HashSet<>();
    private final List<KubeObject> made = new ArrayList<>();

    /** Where the objects are; it answers with nothing where it may not look. */
    public interface World {

        Optional<KubeObject> get(Ref ref);

        List<KubeObject> list(Gvk gvk, String namespace);
    }

    /** An object and what it has made. */
    public record Node(Ref ref, ResourceState state, List<Node> children) {

        /** Return this object and all below it. */
        public Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    private final Function<KubeObject, Optional<Health>> health;

    public AppTree(World world, Function<KubeObject, Optional<Health>> health) {
        this.world = world;
        this.health = health;
    }

    /** Return a node per object of the Application. */
    public List<Node> of(KubeObject app) {
        List<ResourceState> roots = AppText.states(app);
        Map<String, String> versions = new java.util.HashMap<>();
        new AppFields(app)
                .resources()
                .forEach(resource -> versions.put(
                        ResourceState.of(resource).key(),
                        resource.text("version").orElse("")));
        roots.stream()
                .map(ResourceState::namespace)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(namespace -> MADE.forEach(gvk -> made.addAll(world.list(gvk, namespace))));
        return roots.stream()
                .map(root -> node(root, versions.getOrDefault(root.key(), "")))
                .toList();
    }

    private Node node(ResourceState root, String version) {
        Ref ref = new Ref(new Gvk(root.group(), version, root.kind()), root.namespace(), root.name());
        seen.add(ref);
        List<Node> children = new ArrayList<>(ownedBy(ref));
        if (!version.isEmpty() && isCustom(root.group())) {
            world.get(ref).ifPresent(object -> children.addAll(composedBy(object)));
        }
        return new Node(ref, root, children);
    }

    /** Composite resources are of groups that somebody chose; those of Kubernetes and Argo CD compose nothing. */
    private static boolean isCustom(String group) {
        return group.contains(".") && !group.endsWith("k8s.io") && !group.equals("argoproj.io");
    }

    private List<Node> ownedBy(Ref owner) {
        return made.stream()
                .filter(object -> object.namespace().equals(owner.namespace())
                        && object.owners().stream().anyMatch(reference -> isTo(reference, owner)))
                .filter(object -> seen.add(object.ref()))
                .map(this::below)
                .toList();
    }

    private static boolean isTo(OwnerRef reference, Ref owner) {
        return reference.gvk().group().equals(owner.gvk().group())
                && reference.gvk().kind().equals(owner.gvk().kind())
                && reference.name().equals(owner.name());
    }

    private List<Node> composedBy(KubeObject object) {
        List<Object> references = new ArrayList<>(object.list("spec", "resourceRefs"));
        references.addAll(object.list("spec", "crossplane", "resourceRefs"));
        object.at("spec", "resourceRef").ifPresent(references::add);
        return references.stream()
                .filter(Map.class::isInstance)
                .map(reference -> ref(KubeObject.of((Map<?, ?>) reference), object))
                .filter(ref -> !ref.name().isEmpty() && seen.add(ref))
                .map(this::composed)
                .toList();
    }

    private static Ref ref(KubeObject reference, KubeObject by) {
        String namespace = reference.text("namespace").orElse("");
        boolean near = namespace.isEmpty() && by.at("spec", "crossplane").isPresent();
        return new Ref(
                reference.gvk(),
                near ? by.namespace() : namespace,
                reference.text("name").orElse(""));
    }

    private Node composed(Ref ref) {
        return world.get(ref).map(this::below).orElseGet(() -> new Node(ref, state(ref, "Missing", ""), List.of()));
    }

    private Node below(KubeObject object) {
        Optional<Health> found = health.apply(object);
        ResourceState state = state(
                object.ref(),
                found.map(one -> one.code().text()).orElse(""),
                found.map(Health::message).orElse(""));
        List<Node> children = new ArrayList<>(ownedBy(object.ref()));
        children.addAll(composedBy(object));
        return new Node(object.ref(), state, children);
    }

    private static ResourceState state(Ref ref, String health, String message) {
        return new ResourceState(
                ref.gvk().group(),
                ref.gvk().kind(),
                ref.namespace(),
                ref.name(),
                "",
                health,
                "",
                AppText.oneLine(message));
    }

    /** Return the tree as text; {@code detailed} adds groups and namespaces. */
    public static String text(List<Node> roots, boolean detailed) {
        TextTable table = detailed
                ? new TextTable("KIND/NAME", "GROUP", "NAMESPACE", "STATUS", "HEALTH", "MESSAGE")
                : new TextTable("KIND/NAME", "STATUS", "HEALTH", "MESSAGE");
        roots.forEach(root -> rows(table, root, "", "", detailed));
        return table.toString();
    }

    private static void rows(TextTable table, Node node, String branch, String below, boolean detailed) {
        ResourceState state = node.state();
        List<String> cells = new ArrayList<>(List.of(branch + state.kind() + "/" + state.name()));
        if (detailed) {
            cells.add(state.group());
            cells.add(state.namespace());
        }
        cells.addAll(List.of(state.status(), state.health(), state.message()));
        table.row(cells);
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            rows(table, node.children().get(i), below + (last ? "└─" : "├─"), below + (last ? "  " : "│ "), detailed);
        }
    }
}
