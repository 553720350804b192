package dev.slipway.compositions.usage;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an object carries while it is in use. With the label its deletion is refused; if every usage of it replays
 * deletions, the deletion is taken instead and held by a finalizer until the last usage goes. Pure.
 */
record InUse(List<KubeObject> usages) {

    static final String HOLD = "slipway.dev/in-use";

    /** Pick the usages of an object that are still wanted. */
    static InUse of(Ref used, Collection<KubeObject> all) {
        return new InUse(all.stream()
                .filter(usage -> !usage.isDeleting())
                .filter(usage -> Party.used(usage).ref().filter(used::equals).isPresent())
                .toList());
    }

    /** Return the same with one more, which the watches may not show yet. */
    InUse with(KubeObject usage) {
        List<KubeObject> all = new ArrayList<>(usages);
        all.removeIf(one -> one.uid().equals(usage.uid()));
        all.add(usage);
        return new InUse(List.copyOf(all));
    }

    boolean isUsed() {
        return !usages.isEmpty();
    }

    private boolean isHeld() {
        return isUsed()
                && usages.stream().allMatch(usage -> usage.at("spec", "replayDeletion")
                        .filter(Boolean.TRUE::equals)
                        .isPresent());
    }

    /** Return the merge patch that makes an object carry what it should; empty when it does. */
    Map<String, Object> patch(KubeObject object) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        change(object.label(Keys.IN_USE), isUsed() && !isHeld() ? "true" : null)
                .ifPresent(value -> metadata.put("labels", single(Keys.IN_USE, value)));
        change(object.annotation(Keys.IN_USE_BY), isUsed() ? explanation() : null)
                .ifPresent(value -> metadata.put("annotations", single(Keys.IN_USE_BY, value)));
        List<String> finalizers = finalizers(object);
        if (!finalizers.equals(object.finalizers())) {
            metadata.put("finalizers", finalizers);
            metadata.put("resourceVersion", object.resourceVersion());
        }
        return metadata.isEmpty() ? Map.of() : Map.of("metadata", metadata);
    }

    private List<String> finalizers(KubeObject object) {
        List<String> finalizers = new ArrayList<>(object.finalizers());
        if (!isHeld()) {
            finalizers.remove(HOLD);
        } else if (!finalizers.contains(HOLD) && !object.isDeleting()) {
            finalizers.add(HOLD);
        }
        return finalizers;
    }

    private String explanation() {
        String first = details(usages.get(0));
        return usages.size() == 1 ? first : first + ", and " + (usages.size() - 1) + " more usages";
    }

    /** What a usage says of itself, in upstream's words. */
    static String details(KubeObject usage) {
        return usage.text("spec", "reason")
                .orElseGet(() -> Party.using(usage).label() + " uses "
                        + Party.used(usage).label());
    }

    /** An empty text stands for removal. */
    private static Optional<String> change(Optional<String> now, @Nullable String wanted) {
        return now.equals(Optional.ofNullable(wanted)) ? Optional.empty() : Optional.of(wanted == null ? "" : wanted);
    }

    @SuppressWarnings("NullAway") // null is how a merge patch removes
    private static Map<String, Object> single(String key, String value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value.isEmpty() ? null : value);
        return map;
    }
}
