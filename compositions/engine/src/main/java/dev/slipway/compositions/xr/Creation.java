package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.order.Dependency;
import dev.slipway.compositions.order.PartGraph;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds parts back that depend on others which are not ready yet. What exists already is never held back: it has been
 * waited for. References hold nothing back here, because what refers waits by itself. Pure, given a way to look objects up.
 */
final class Creation {

    private final Map<String, Composed> parts = new LinkedHashMap<>();
    private final Set<String> existing;
    private final Function<Ref, Optional<KubeObject>> lookup;

    Creation(List<Composed> composed, Set<String> existing, Function<Ref, Optional<KubeObject>> lookup) {
        composed.forEach(one -> parts.put(one.resourceName(), one));
        this.existing = existing;
        this.lookup = lookup;
    }

    /** Return whether any part says to depend on anything. */
    boolean isOrdered() {
        return parts.values().stream()
                .anyMatch(one -> one.desired().annotation(Dependency.ANNOTATION).isPresent());
    }

    /** Return what each part that must wait waits for; a circle is an INVALID fault with the path. */
    Map<String, String> heldBack() {
        if (!isOrdered()) {
            return Map.of();
        }
        PartGraph.of(parts.values().stream().collect(Collectors.toMap(Composed::resourceName, Composed::desired)))
                .circle()
                .ifPresent(path -> {
                    throw new FaultException(
                            Fault.INVALID,
                            "the order of the composed resources is a circle: " + String.join(" -> ", path)
                                    + "; remove " + "one of these from an annotation " + Dependency.ANNOTATION);
                });
        Map<String, String> held = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            List<String> unmet = existing.contains(name) ? List.of() : unmet(part);
            if (!unmet.isEmpty()) {
                held.put(name, String.join(", ", unmet));
            }
        });
        return held;
    }

    private List<String> unmet(Composed part) {
        List<String> unmet = new ArrayList<>();
        Dependency.of(part.desired()).forEach(dependency -> dependency
                .fold(other -> unmet(other.name()), object -> unmet(object.ref()))
                .ifPresent(unmet::add));
        return unmet;
    }

    private Optional<String> unmet(String name) {
        Composed other = parts.get(name);
        if (other == null) {
            return Optional.of("\"" + name + "\", which the composition does not make now");
        }
        return other.ready() ? Optional.empty() : Optional.of("\"" + name + "\"");
    }

    /** An object without a condition Ready is as ready as it gets. */
    private Optional<String> unmet(Ref ref) {
        Optional<KubeObject> object = lookup.apply(ref);
        if (object.isEmpty()) {
            return Optional.of(ref + ", which does not exist");
        }
        boolean unready =
                object.get().condition("Ready").filter(ready -> !ready.isTrue()).isPresent();
        return unready || object.get().isDeleting() ? Optional.of(ref.toString()) : Optional.empty();
    }
}
