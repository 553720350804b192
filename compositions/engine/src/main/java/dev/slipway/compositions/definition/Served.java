package dev.slipway.compositions.definition;

import static java.util.Objects.requireNonNull;

import dev.slipway.compositions.xrd.CompositeCrds;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pass over a definition has found so far. */
final class Served {

    private final KubeObject xrd;
    private final Cluster cluster;
    private @Nullable Definition definition;
    private List<KubeObject> crds = List.of();
    private boolean running;

    Served(KubeObject xrd, Cluster cluster) {
        this.xrd = xrd;
        this.cluster = cluster;
    }

    void read() {
        Definition found = Definition.of(xrd);
        List<KubeObject> derived = new ArrayList<>();
        derived.add(HandledField.in(CompositeCrds.forComposite(xrd)));
        if (found.claim().isPresent()) {
            derived.add(HandledField.in(CompositeCrds.forClaim(xrd)));
        }
        definition = found;
        crds = derived;
    }

    KubeObject xrd() {
        return xrd;
    }

    Cluster cluster() {
        return cluster;
    }

    Definition definition() {
        return requireNonNull(definition, "read() comes first");
    }

    boolean offersClaim() {
        return definition != null && definition.claim().isPresent();
    }

    List<KubeObject> crds() {
        return crds;
    }

    List<String> crdNames() {
        return crds.stream().map(KubeObject::name).toList();
    }

    void running() {
        running = true;
    }

    boolean isRunning() {
        return running;
    }
}
