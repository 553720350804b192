package dev.slipway.delivery.fleet;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ends the pods of a namespace as their label {@code ends} says, {@code Succeeded} or {@code Failed}. */
final class Kubelet implements AutoCloseable {

    private final KubernetesClient client;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "kubelet");
        thread.setDaemon(true);
        return thread;
    });
    private final Watch watch;

    Kubelet(KubernetesClient client, String namespace) {
        this.client = client;
        this.watch = client.pods().inNamespace(namespace).withLabel("ends").watch(new Watcher<Pod>() {
            @Override
            public void eventReceived(Action action, Pod pod) {
                if (action == Action.ADDED) {
                    worker.execute(() -> end(pod));
                }
            }

            @Override
            public void onClose(WatcherException cause) {
                // The test is over.
            }
        });
    }

    /** Whatever else is written to the pod at the same time: a patch of its own field meets no conflict. */
    private void end(Pod pod) {
        String phase = pod.getMetadata().getLabels().get("ends");
        client.pods()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(pod.getMetadata().getName())
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":{\"phase\":\"" + phase + "\"}}");
    }

    @Override
    public void close() {
        watch.close();
        worker.shutdownNow();
    }
}
