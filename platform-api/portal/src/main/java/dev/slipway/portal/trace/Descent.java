package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.trace.Node.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way down: claim, composite resources, composed resources, long steps, connection secrets. */
public final class Descent {

    private static final String EXTERNAL_NAME = "crossplane.io/external-name";
    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final LiveObjects objects;
    private final Set<Ref> seen = new HashSet<>();

    public Descent(LiveObjects objects) {
        this.objects = objects;
    }

    public Node below(KubeObject object) {
        seen.add(object.ref());
        Map<String, String> details = new LinkedHashMap<>();
        object.annotation(EXTERNAL_NAME).ifPresent(name -> details.put("externalName", name));
        object.text("spec", "compositionRef", "name")
                .or(() -> object.text("spec", "crossplane", "compositionRef", "name"))
                .ifPresent(name -> details.put("composition", name));
        List<Node> children = new ArrayList<>();
        references(object).map(this::child).forEach(children::add);
        children.addAll(Steps.of(object));
        secret(object).ifPresent(children::add);
        return new Node(
                Type.OBJECT,
                object.ref().toString(),
                object.ref(),
                States.of(object),
                details,
                object.conditions(),
                List.copyOf(children));
    }

    private Node child(Ref ref) {
        return objects.get(ref)
                .map(this::below)
                .orElseGet(() -> new Node(
                        Type.OBJECT,
                        ref.toString(),
                        ref,
                        State.missing("it is referenced but does not exist"),
                        Map.of(),
                        List.of(),
                        List.of()));
    }

    /** What the object composes or is bound to, each once, so that a loop of references ends. */
    public Stream<Ref> references(KubeObject object) {
        List<Object> composed = object.list("spec", "resourceRefs").isEmpty()
                ? object.list("spec", "crossplane", "resourceRefs")
                : object.list("spec", "resourceRefs");
        Stream<Map<String, Object>> bound = Stream.of(object.map("spec", "resourceRef"));
        Stream<Map<String, Object>> all = Stream.concat(
                bound, composed.stream().filter(Map.class::isInstance).map(item -> KubeObject.of((Map<?, ?>) item)
                        .tree()));
        return all
                .flatMap(reference -> Refs.of(reference, "").stream())
                .map(ref -> placed(ref, object))
                .filter(seen::add)
                .toList()
                .stream();
    }

    private Ref placed(Ref ref, KubeObject by) {
        boolean silent = ref.namespace().isEmpty() && objects.isNamespaced(ref.gvk());
        return silent ? new Ref(ref.gvk(), by.namespace(), ref.name()) : ref;
    }

    private Optional<Node> secret(KubeObject object) {
        return object.text("spec", "writeConnectionSecretToRef", "name")
                .map(name -> new Ref(
                        SECRET,
                        object.text("spec", "writeConnectionSecretToRef", "namespace")
                                .orElse(object.namespace()),
                        name))
                .filter(seen::add)
                .map(this::secretNode);
    }

    private Node secretNode(Ref ref) {
        Optional<KubeObject> secret = objects.get(ref);
        Map<String, String> keys = new LinkedHashMap<>();
        secret.ifPresent(
                found -> keys.put("keys", String.join(", ", found.map("data").keySet())));
        State state = secret.map(found ->
                        State.ok(found.text("metadata", "creationTimestamp").orElse("")))
                .orElseGet(() -> State.waiting("not written yet"));
        return new Node(Type.SECRET, ref.toString(), ref, state, keys, List.of(), List.of());
    }
}
