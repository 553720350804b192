package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a kind in one namespace that carry a label, by a watch of their own, so that nothing else of a kind as
 * large as Secrets is kept in memory. The watch begins with the first question.
 */
public final class SelectedObjects implements AutoCloseable {

    private final Kube kube;
    private final Gvk gvk;
    private final String namespace;
    private final String label;
    private final Set<Consumer<KubeObject>> handlers = new CopyOnWriteArraySet<>();
    private final ObjectStore store = new ObjectStore(this::dispatch);
    private @Nullable SharedIndexInformer<GenericKubernetesResource> informer;

    public SelectedObjects(Kube kube, Gvk gvk, String namespace, String label) {
        this.kube = kube;
        this.gvk = gvk;
        this.namespace = namespace;
        this.label = label;
    }

    /** Return all of them; the first call waits for the list. */
    public Collection<KubeObject> objects() {
        start();
        return store.objects();
    }

    /** Call the handler for every one that is added, changed or removed. It must only note that there is something to do. */
    public Subscription on(Consumer<KubeObject> handler) {
        handlers.add(handler);
        return () -> handlers.remove(handler);
    }

    private void dispatch(KubeObject object) {
        handlers.forEach(handler -> handler.accept(object));
    }

    private synchronized void start() {
        if (informer != null) {
            return;
        }
        KindInfo kind = kube.kind(gvk)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "the cluster does not serve " + gvk));
        var created = kube.client()
                .genericKubernetesResources(kind.definition())
                .inNamespace(namespace)
                .withLabel(label)
                .runnableInformer(0)
                .itemStore(store)
                .exceptionHandler((started, failure) -> true);
        try {
            created.run();
        } catch (RuntimeException refused) {
            created.stop();
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "cannot list and watch " + gvk + " in " + namespace + ": " + refused.getMessage(),
                    refused);
        }
        informer = created;
    }

    @Override
    public synchronized void close() {
        if (informer != null) {
            informer.stop();
            informer = null;
        }
        handlers.clear();
    }
}
