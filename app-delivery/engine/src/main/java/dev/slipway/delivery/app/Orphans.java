package dev.slipway.delivery.app;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a namespace that nobody owns and no Application tracks, for projects that want to know of them. All kinds of
 * the namespace have to be listed for that, which is done every five minutes at most, for all Applications there.
 */
final class Orphans {

    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final Set<String> NEVER = Set.of("/Event", "events.k8s.io/Event");
    private static final String METRICS = "metrics.k8s.io";

    private record Found(List<Ref> objects, Instant until) {}

    private final Cluster cluster;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    Orphans(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Return the warning of an Application whose project wants one. */
    Optional<Problem> problem(App app, Instant now) {
        Optional<Predicate<Ref>> ignored = cluster.limits().ignoredOrphans(app.object());
        if (ignored.isEmpty() || app.namespace().isEmpty()) {
            return Optional.empty();
        }
        List<Ref> orphans =
                in(app.namespace(), now).stream().filter(ignored.get().negate()).toList();
        return orphans.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.warning(Problem.ORPHANED, "Application has " + orphans.size() + " orphaned resources"));
    }

    private List<Ref> in(String namespace, Instant now) {
        Found last = found.get(namespace);
        if (last != null && now.isBefore(last.until())) {
            return last.objects();
        }
        List<Ref> objects = new ArrayList<>();
        for (Gvk kind : kinds()) {
            listed(kind, namespace).stream()
                    .filter(this::isOrphan)
                    .map(KubeObject::ref)
                    .forEach(objects::add);
        }
        found.put(namespace, new Found(List.copyOf(objects), now.plus(HOLDS)));
        return objects;
    }

    /** One version of each kind is enough; the names of stable ones come first. */
    private Iterable<Gvk> kinds() {
        Map<String, Gvk> kinds = new LinkedHashMap<>();
        for (String version : cluster.served().get().apiVersions()) {
            int last = version.lastIndexOf('/');
            Gvk gvk = last < 0 ? null : gvk(version.substring(0, last), version.substring(last + 1));
            if (gvk != null && !isLeftOut(gvk)) {
                kinds.putIfAbsent(gvk.group() + "/" + gvk.kind(), gvk);
            }
        }
        return kinds.values();
    }

    private static @Nullable Gvk gvk(String apiVersion, String kind) {
        boolean isKind = Character.isUpperCase(kind.charAt(0));
        return isKind ? Gvk.of(apiVersion, kind) : null;
    }

    private boolean isLeftOut(Gvk gvk) {
        return NEVER.contains(gvk.group() + "/" + gvk.kind())
                || gvk.group().equals(METRICS)
                || cluster.installation()
                        .current()
                        .excludes(gvk, cluster.place().server());
    }

    /** What cannot be listed, such as a review, has no objects to speak of. */
    private List<KubeObject> listed(Gvk kind, String namespace) {
        try {
            Kube kube = cluster.kube();
            return kube.kind(kind).filter(KindInfo::namespaced).isPresent()
                    ? kube.list(kind, namespace, Map.of())
                    : List.of();
        } catch (FaultException fault) {
            if (fault.getCause() != null) {
                throw fault;
            }
            return List.of();
        }
    }

    private boolean isOrphan(KubeObject object) {
        return object.list("metadata", "ownerReferences").isEmpty()
                && cluster.installation().current().owner(object).isEmpty()
                && !isOfTheSystem(object);
    }

    private static boolean isOfTheSystem(KubeObject object) {
        String what = object.gvk().group() + "/" + object.kind() + "/" + object.name();
        return what.equals("/ServiceAccount/default")
                || what.equals("/ConfigMap/kube-root-ca.crt")
                || (what.equals("/Service/kubernetes") && object.namespace().equals("default"));
    }
}
