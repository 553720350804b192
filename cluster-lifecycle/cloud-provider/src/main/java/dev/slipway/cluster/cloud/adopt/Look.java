package dev.slipway.cluster.cloud.adopt;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a cluster with the hub's own credentials: managed resources that only observe are there for as long as the look
 * takes, so nothing in the cloud can change by it.
 */
public final class Look {

    private static final String MANAGER = "slipway-adopt";
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Kube kube;
    private final Duration patience;

    /** @param patience how long each of the things that are looked at may take to show */
    public Look(Kube kube, Duration patience) {
        this.kube = kube;
        this.patience = patience;
    }

    /** Return what stands for the cluster; a fault says what cannot be seen and why. */
    public Adoption at(Adoptable cluster) {
        List<Ref> begun = new ArrayList<>();
        try {
            List<KubeObject> observed = new ArrayList<>(settled(cluster.observers(), begun));
            observed.addAll(settled(cluster.further(observed), begun));
            return cluster.adopted(observed);
        } finally {
            begun.forEach(observer -> kube.delete(observer, ""));
        }
    }

    private List<KubeObject> settled(List<KubeObject> observers, List<Ref> begun) {
        for (KubeObject observer : observers) {
            begun.add(kube.apply(observer, MANAGER).ref());
        }
        return observers.stream().map(this::settled).toList();
    }

    private KubeObject settled(KubeObject observer) {
        Optional<KubeObject> live = Optional.empty();
        for (Duration left = patience; left.compareTo(Duration.ZERO) > 0; left = left.minus(PAUSE)) {
            live = kube.get(observer.ref());
            if (live.filter(Look::isShown).isPresent()) {
                return live.get();
            }
            live.flatMap(Look::trouble).ifPresent(why -> {
                throw new FaultException(Fault.NOT_FOUND, named(observer) + " cannot be adopted: " + why);
            });
            pause();
        }
        String said = live.flatMap(found -> found.condition("Ready"))
                .map(ready -> String.valueOf(ready.message()))
                .orElse("nobody looked at it; is slipway-server running, with the controllers of " + observer.gvk()
                        + "?");
        throw new FaultException(
                Fault.UNAVAILABLE, named(observer) + " did not show within " + patience.toSeconds() + " s: " + said);
    }

    private static String named(KubeObject observer) {
        return observer.kind() + " "
                + observer.annotation("crossplane.io/external-name").orElse(observer.name());
    }

    static boolean isShown(KubeObject live) {
        return live.condition("Ready").filter(Condition::isTrue).isPresent();
    }

    /** A look that failed says so in Synced; one that goes on has not said anything there. */
    static Optional<String> trouble(KubeObject live) {
        return live.condition("Synced")
                .filter(Condition::isFalse)
                .map(synced -> synced.message() == null ? synced.reason() : synced.message());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the look was interrupted", interrupted);
        }
    }
}
