package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Applications that sets own, as the watch shows them and as they were written from here. */
record Owned(Watches watches) {

    /** Return the Applications of the set by name, those among the given ones that were made just now included. */
    Map<String, KubeObject> by(KubeObject set, Collection<KubeObject> generated) {
        Map<String, KubeObject> owned = new TreeMap<>();
        watches.cached(ProjectKeys.APPLICATION).stream()
                .filter(app -> isOwned(app, set))
                .forEach(app -> owned.put(app.name(), app));
        generated.forEach(app -> find(app.ref()).ifPresent(live -> {
            if (isOwned(live, set)) {
                owned.put(live.name(), live);
            }
        }));
        // What was deleted from here may still be shown for a moment.
        owned.values().removeIf(app -> find(app.ref()).isEmpty());
        return owned;
    }

    Optional<KubeObject> find(Ref application) {
        return watches.cached(application);
    }

    private static boolean isOwned(KubeObject app, KubeObject set) {
        return app.namespace().equals(set.namespace())
                && app.controller().filter(owner -> isSet(owner, set)).isPresent();
    }

    private static boolean isSet(OwnerRef owner, KubeObject set) {
        return owner.uid().equals(set.uid());
    }

    /** Return the set that owns an Application, for those that look when it changes. */
    static Set<Ref> ownerOf(KubeObject app) {
        return app.controller()
                .filter(owner -> owner.gvk().sameKind(Keys.APPLICATION_SET))
                .map(owner -> Set.of(new Ref(Keys.APPLICATION_SET, app.namespace(), owner.name())))
                .orElse(Set.of());
    }

    static List<KubeObject> sorted(Collection<KubeObject> applications) {
        return applications.stream()
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }
}
