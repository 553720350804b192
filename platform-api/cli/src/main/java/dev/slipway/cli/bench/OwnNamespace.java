package dev.slipway.cli.bench;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The namespace that a benchmark fills and takes away again. */
final class OwnNamespace {

    private static final String MANAGER = "slipway-bench";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PAUSE_MILLIS = 200;

    private final Kube kube;
    private final KubeObject namespace;

    OwnNamespace(Kube kube, KubeObject namespace) {
        this.kube = kube;
        this.namespace = namespace;
    }

    /** Make it; the one of the run before, which may still be going, is waited for. */
    void open() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (kube.get(namespace.ref()).filter(KubeObject::isDeleting).isPresent()
                && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        kube.apply(namespace, MANAGER);
    }

    void close() {
        kube.delete(namespace.ref(), "");
    }
}
