package dev.slipway.server.console;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.console.Show;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where objects have a page of their own, by the sets that their kinds belong to now. */
final class Links implements Function<Ref, String> {

    private final Map<String, ResourceSet> sets = new HashMap<>();

    Links(Fleet fleet) {
        for (ResourceSet set : ResourceSet.values()) {
            fleet.kinds(set).forEach(gvk -> sets.putIfAbsent(key(gvk), set));
        }
    }

    private static String key(Gvk gvk) {
        return gvk.group() + "/" + gvk.kind();
    }

    @Override
    public String apply(Ref ref) {
        ResourceSet set = sets.get(key(ref.gvk()));
        return set == null ? "" : Show.link(set, ref);
    }
}
