package dev.slipway.cli;

import dev.slipway.cli.app.AppTree;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cluster that holds the objects of an Application, as far as this command can see it. */
record AppWorld(Kube kube) implements AppTree.World {

    /** Do something with the world; what is in a cluster that cannot be reached is known by the Application only. */
    static <T> T with(Kube hub, KubeObject app, Function<AppTree.World, T> work) {
        AppPlace place;
        try {
            place = AppPlace.of(hub, app);
        } catch (FaultException unreachable) {
            return work.apply(new Elsewhere());
        }
        try (place) {
            return work.apply(new AppWorld(place.cluster().kube()));
        }
    }

    @Override
    public Optional<KubeObject> get(Ref ref) {
        try {
            return kube.get(ref);
        } catch (FaultException hidden) {
            return Optional.empty();
        }
    }

    @Override
    public List<KubeObject> list(Gvk gvk, String namespace) {
        try {
            return kube.list(gvk, namespace, Map.of());
        } catch (FaultException hidden) {
            return List.of();
        }
    }

    private record Elsewhere() implements AppTree.World {

        @Override
        public Optional<KubeObject> get(Ref ref) {
            return Optional.empty();
        }

        @Override
        public List<KubeObject> list(Gvk gvk, String namespace) {
            return List.of();
        }
    }
}
