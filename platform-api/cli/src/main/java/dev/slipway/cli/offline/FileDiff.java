package dev.slipway.cli.offline;

import dev.slipway.delivery.diff.ClientSideDiff;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.diff.Difference;
import dev.slipway.delivery.mask.SecretMask;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applying objects of one set of files would change in those of another. Values of Secrets are masked. Pure. */
public final class FileDiff {

    /** What would become of one object. */
    public record Entry(Ref ref, Difference difference) {}

    private FileDiff() {}

    /** Return the objects that differ, in the order of the wanted ones, then those that would go. */
    public static List<Entry> of(List<KubeObject> live, List<KubeObject> wanted, DiffOptions options) {
        Map<String, KubeObject> left = new LinkedHashMap<>();
        live.forEach(object -> left.put(key(object), object));
        List<Entry> entries = new ArrayList<>();
        for (KubeObject target : wanted) {
            add(entries, target, difference(left.remove(key(target)), target, options));
        }
        left.values().forEach(gone -> add(entries, gone, new Difference(true, gone, null)));
        return entries;
    }

    private static Difference difference(@Nullable KubeObject live, KubeObject target, DiffOptions options) {
        return live == null ? ClientSideDiff.created(target, options) : ClientSideDiff.of(target, live, options);
    }

    private static void add(List<Entry> entries, KubeObject object, Difference difference) {
        if (difference.modified()) {
            boolean secret =
                    object.kind().equals("Secret") && object.gvk().group().isEmpty();
            entries.add(new Entry(object.ref(), secret ? masked(difference) : difference));
        }
    }

    private static Difference masked(Difference difference) {
        SecretMask.Sides sides =
                SecretMask.hide(new SecretMask.Sides(difference.predicted(), difference.live()), List.of());
        return new Difference(difference.modified(), sides.live(), sides.target());
    }

    private static String key(KubeObject object) {
        return object.gvk().group() + "/" + object.kind() + "/" + object.namespace() + "/" + object.name();
    }
}
