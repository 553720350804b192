package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Managed resources that stand while something else is measured: NopResources, which go through the whole life cycle of
 * a managed resource and stand for nothing outside.
 */
final class StandingResources {

    static final Gvk KIND = new Gvk("nop.crossplane.io", "v1alpha1", "NopResource");

    private static final int CREATORS = 8;
    private static final String PREFIX = "standing-";

    private final Kube kube;
    private final Watches watches;

    StandingResources(Kube kube, Watches watches) {
        this.kube = kube;
        this.watches = watches;
    }

    /** Make so many and wait until all are ready; return how long that took, or nothing that is longer than patience. */
    Duration make(int count, Duration patience) throws InterruptedException {
        Sightings ready = new Sightings(CompositeBench::isReady);
        Instant begun = Instant.now();
        try (Subscription watching = watches.on(KIND, ready::observe)) {
            ExecutorService creators = Executors.newFixedThreadPool(CREATORS);
            for (int number = 1; number <= count; number++) {
                String name = PREFIX + number;
                creators.execute(() -> kube.create(resource(name), "slipway-bench"));
            }
            creators.shutdown();
            creators.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS);
            ready.await(count, begun.plus(patience));
            return Duration.between(begun, Instant.now());
        }
    }

    /** Take them away again; how many there were is known from the cluster. */
    void remove() {
        kube.list(KIND, CompositeDocuments.NAMESPACE, Map.of()).stream()
                .filter(object -> object.name().startsWith(PREFIX))
                .forEach(object -> kube.delete(object.ref(), object.uid()));
    }

    private static KubeObject resource(String name) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: nop.crossplane.io/v1alpha1
                kind: NopResource
                metadata: {name: %s, namespace: %s}
                spec:
                  forProvider:
                    conditionAfter: [{time: 0s, conditionType: Ready, conditionStatus: "True"}]
                """.formatted(name, CompositeDocuments.NAMESPACE))
                .get(0));
    }
}
