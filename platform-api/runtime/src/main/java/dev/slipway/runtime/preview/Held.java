package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.MergePatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object as the API server has it, with what was written on top of it. What one field manager applies again takes the
 * place of what it applied before, as on a server.
 */
final class Held {

    private record Layer(String manager, Map<String, Object> patch) {}

    private final @Nullable KubeObject live;
    private final List<Layer> layers = new ArrayList<>();
    private @Nullable KubeObject current;
    private boolean deleted;
    private boolean assumedReady;

    Held(@Nullable KubeObject live) {
        this.live = live;
        this.current = live;
    }

    /** What the API server has. */
    Optional<KubeObject> live() {
        return Optional.ofNullable(live);
    }

    /** What it would have. */
    Optional<KubeObject> current() {
        return Optional.ofNullable(current);
    }

    boolean isTouched() {
        return deleted || !layers.isEmpty();
    }

    boolean isNew() {
        return live == null && current != null;
    }

    boolean isGone() {
        return deleted;
    }

    /** Return whether somebody other than this manager wrote to it. */
    boolean hasLayersBeside(String manager) {
        return layers.stream().anyMatch(layer -> !layer.manager().equals(manager));
    }

    boolean isAssumedReady() {
        return assumedReady;
    }

    void assumeReady() {
        assumedReady = true;
    }

    /** Put a merge patch on top; one of the same manager goes, unless the manager is empty. */
    void put(String manager, Map<String, Object> patch) {
        int place = -1;
        for (int i = 0; i < layers.size() && !manager.isEmpty(); i++) {
            if (layers.get(i).manager().equals(manager)) {
                place = i;
            }
        }
        Layer layer = new Layer(manager, patch);
        if (place < 0) {
            layers.add(layer);
        } else {
            layers.set(place, layer);
        }
        deleted = false;
        current = folded();
    }

    /** Return what the patch would lead to, without putting it on. */
    KubeObject with(String manager, Map<String, Object> patch) {
        Held copy = new Held(live);
        copy.layers.addAll(layers);
        copy.put(manager, patch);
        return copy.current().orElseThrow();
    }

    void remove() {
        layers.clear();
        current = null;
        deleted = live != null;
    }

    private KubeObject folded() {
        Map<String, Object> tree = live == null ? Map.of() : live.tree();
        for (Layer layer : layers) {
            tree = MergePatch.apply(tree, layer.patch());
        }
        return KubeObject.of(new LinkedHashMap<>(tree));
    }
}
