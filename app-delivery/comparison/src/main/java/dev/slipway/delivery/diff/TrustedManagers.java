package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out of a comparison the fields that a trusted manager has set to something else than Git. */
public final class TrustedManagers {

    private TrustedManagers() {}

    /** Both sides without such fields. */
    public record Sides(KubeObject target, KubeObject live) {}

    /** Return both sides of a comparison without the fields that differ and belong to one of the managers. */
    public static Sides without(KubeObject target, KubeObject live, Collection<String> managers) {
        OwnedFields owned =
                managers.isEmpty() ? OwnedFields.none() : OwnedFields.of(Tree.thawed(live.tree()), managers::contains);
        if (owned.isEmpty()) {
            return new Sides(target, live);
        }
        Map<String, Object> config = Tree.thawed(target.tree());
        Map<String, Object> current = Tree.thawed(live.tree());
        fields(config, current, owned);
        return new Sides(KubeObject.of(config), KubeObject.of(current));
    }

    private static void fields(Map<String, Object> config, Map<String, Object> live, OwnedFields owned) {
        for (String name : List.copyOf(config.keySet())) {
            OwnedFields field = owned.field(name).orElse(null);
            if (field != null && live.containsKey(name)) {
                if (!field.isLeaf()) {
                    inside(config.get(name), live.get(name), field);
                } else if (!Trees.same(config.get(name), live.get(name))) {
                    config.remove(name);
                    live.remove(name);
                }
            }
        }
    }

    private static void inside(@Nullable Object config, @Nullable Object live, OwnedFields owned) {
        Map<String, Object> configMap = Trees.map(config);
        Map<String, Object> liveMap = Trees.map(live);
        if (configMap != null && liveMap != null) {
            fields(configMap, liveMap, owned);
            return;
        }
        List<String> keys = owned.keyNames();
        Trees.each(config, item -> owned.item(item)
                .ifPresent(part -> Trees.each(live, other -> {
                    if (keys.stream().allMatch(key -> Trees.same(item.get(key), other.get(key)))) {
                        fields(item, other, part);
                    }
                })));
    }
}
