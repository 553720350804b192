package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.trace.LiveObjects;
import dev.slipway.portal.trace.ServedKind;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects for traces, from watches where there are any. What may not be read counts as absent. */
public final class FleetObjects implements LiveObjects {

    private final Fleet fleet;
    private final Watches watches;
    private final Kube kube;

    public FleetObjects(Fleet fleet, Watches watches, Kube kube) {
        this.fleet = fleet;
        this.watches = watches;
        this.kube = kube;
    }

    @Override
    public Optional<KubeObject> get(Ref ref) {
        try {
            return watches.cached(ref);
        } catch (FaultException denied) {
            return Optional.empty();
        }
    }

    @Override
    public List<KubeObject> list(Gvk gvk) {
        return List.copyOf(watches.cached(gvk));
    }

    /** Only composite resources are looked for by their category. */
    @Override
    public List<ServedKind> kinds() {
        return fleet.kinds(ResourceSet.COMPOSITES).stream()
                .flatMap(gvk -> Stream.ofNullable(kube.kind(gvk).orElse(null)))
                .map(FleetObjects::served)
                .toList();
    }

    private static ServedKind served(KindInfo kind) {
        return new ServedKind(
                kind.gvk(),
                kind.plural(),
                kind.gvk().kind().toLowerCase(Locale.ROOT),
                kind.namespaced(),
                List.of("composite"));
    }

    @Override
    public boolean isNamespaced(Gvk gvk) {
        return kube.kind(gvk).filter(KindInfo::namespaced).isPresent();
    }
}
