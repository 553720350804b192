package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.portal.listing.RowPage;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything there is, set by set, from watches: once those are complete, no answer costs a request to the API server. A
 * kind that the cluster does not serve has no objects.
 */
public final class Fleet {

    private static final Gvk DEFINITION = new Gvk("apiextensions.crossplane.io", "v1", "CompositeResourceDefinition");
    private static final Gvk CRD = new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition");

    /** Each kind costs a watch, and a cluster may have a thousand kinds that nobody has made anything of. */
    private static final int MOST_MANAGED = 300;

    private final Watches watches;
    private final Map<Gvk, KindRows> kinds = new ConcurrentHashMap<>();
    private final Map<ResourceSet, Merged> merged = new ConcurrentHashMap<>();

    /** Rows of several kinds in one order, as long as the lists that they were made of are the same. */
    private record Merged(List<List<Row>> parts, List<Row> rows) {

        boolean isOf(List<List<Row>> others) {
            if (parts.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    public Fleet(Watches watches) {
        this.watches = watches;
    }

    /** Begin to watch what is always looked at, so that the first reader need not wait for it. */
    public Fleet warm() {
        for (ResourceSet set : ResourceSet.values()) {
            kinds(set).forEach(this::of);
        }
        return this;
    }

    /** What somebody may see of the fleet, and wants to. */
    public interface Sight {

        /** Return whether the row may be seen at all. */
        boolean shows(ResourceSet set, Row row);
    }

    /** Return a page of what the filter wants among what the sight shows. */
    public RowPage page(ResourceSet set, RowFilter filter, Sight sight, Optional<RowKey> after, int limit) {
        List<Row> all = rows(set);
        List<Row> seen = all.stream().filter(row -> sight.shows(set, row)).toList();
        return RowPage.of(seen, filter, after, limit);
    }

    /** Return how many objects of each set are in which state; the page of each set holds a row at most. */
    public Map<ResourceSet, RowPage> overview(RowFilter filter, Sight sight) {
        Map<ResourceSet, RowPage> counts = new EnumMap<>(ResourceSet.class);
        for (ResourceSet set : ResourceSet.values()) {
            counts.put(set, page(set, filter, sight, Optional.empty(), 1));
        }
        return counts;
    }

    /** Return all rows of a set by namespace and name. */
    public List<Row> rows(ResourceSet set) {
        List<List<Row>> parts = kinds(set).stream().map(gvk -> of(gvk).rows()).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Merged last = merged.get(set);
        if (last != null && last.isOf(parts)) {
            return last.rows();
        }
        List<Row> all = new ArrayList<>();
        parts.forEach(all::addAll);
        all.sort(Row.IN_ORDER);
        Merged now = new Merged(parts, List.copyOf(all));
        merged.put(set, now);
        return now.rows();
    }

    /** Return an object of a set; an empty kind means the first one of that name. */
    public Optional<KubeObject> find(ResourceSet set, String kind, String namespace, String name) {
        return kinds(set).stream()
                .filter(gvk -> kind.isEmpty() || gvk.kind().equalsIgnoreCase(kind))
                .flatMap(gvk -> get(new Ref(gvk, namespace, name)).stream())
                .findFirst();
    }

    private Optional<KubeObject> get(Ref ref) {
        of(ref.gvk());
        return watches.cached(ref);
    }

    /** Return the kinds that belong to a set now. */
    public List<Gvk> kinds(ResourceSet set) {
        return switch (set) {
            case CLAIMS -> Definitions.claims(watches.cached(DEFINITION));
            case COMPOSITES -> Definitions.composites(watches.cached(DEFINITION));
            case MANAGED -> Definitions.managed(watches.cached(CRD), watches.watched(), MOST_MANAGED);
            default -> set.kinds();
        };
    }

    /** Return the kind of that group and name, in the version that is stored; empty when the cluster does not have it. */
    public Optional<Gvk> served(String group, String kind) {
        return Definitions.served(watches.cached(CRD), group, kind);
    }

    private KindRows of(Gvk gvk) {
        return kinds.computeIfAbsent(gvk, kind -> new KindRows(watches, kind));
    }

    Watches watches() {
        return watches;
    }
}
