package dev.slipway.compositions.interest;

import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Wakes who asked to see objects when one of them appears, changes or goes; one watch per kind, whoever asked. What was
 * asked for last counts.
 */
public final class Interests {

    private final BiFunction<Gvk, Consumer<KubeObject>, Subscription> watch;
    private final Consumer<Ref> wake;
    private final Map<Gvk, Map<Ref, List<ResourceSelector>>> interests = new ConcurrentHashMap<>();
    private final Map<Gvk, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** Who matched an object when it changed last: they have to know when it no longer matches. */
    private final Map<Ref, Set<Ref>> matched = new ConcurrentHashMap<>();

    Interests(BiFunction<Gvk, Consumer<KubeObject>, Subscription> watch, Consumer<Ref> wake) {
        this.watch = watch;
        this.wake = wake;
    }

    public static Interests of(Watches watches, Consumer<Ref> wake) {
        return new Interests(watches::on, wake);
    }

    /** Note what somebody asked for in the last pass. */
    public void asked(Ref asker, List<ResourceSelector> selectors) {
        Map<Gvk, List<ResourceSelector>> byKind = new HashMap<>();
        selectors.forEach(selector -> byKind.computeIfAbsent(
                        Gvk.of(selector.apiVersion(), selector.kind()), kind -> new ArrayList<>())
                .add(selector));
        interests.forEach((kind, interested) -> {
            if (!byKind.containsKey(kind)) {
                interested.remove(asker);
            }
        });
        byKind.forEach((kind, asked) -> {
            interests.computeIfAbsent(kind, any -> new ConcurrentHashMap<>()).put(asker, List.copyOf(asked));
            subscriptions.computeIfAbsent(kind, any -> watch.apply(kind, this::changed));
        });
    }

    /** Forget one that goes. */
    public void forget(Ref asker) {
        interests.values().forEach(interested -> interested.remove(asker));
    }

    private void changed(KubeObject object) {
        Set<Ref> now = new HashSet<>();
        interests.getOrDefault(object.gvk(), Map.of()).forEach((asker, selectors) -> {
            if (selectors.stream().anyMatch(selector -> matches(selector, object))) {
                now.add(asker);
            }
        });
        Set<Ref> before = now.isEmpty() ? matched.remove(object.ref()) : matched.put(object.ref(), now);
        Set<Ref> all = new HashSet<>(now);
        all.addAll(before == null ? Set.of() : before);
        all.forEach(wake);
    }

    private static boolean matches(ResourceSelector selector, KubeObject object) {
        if (selector.matchName() != null) {
            return object.name().equals(selector.matchName())
                    && object.namespace().equals(selector.namespace());
        }
        Map<String, String> labels = selector.matchLabels() == null ? Map.of() : selector.matchLabels();
        return (selector.namespace().isEmpty() || object.namespace().equals(selector.namespace()))
                && object.labels().entrySet().containsAll(labels.entrySet());
    }
}
