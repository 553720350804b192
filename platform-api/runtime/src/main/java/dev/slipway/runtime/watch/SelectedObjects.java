package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Some objects of a kind by a watch of their own, so that nothing else of a kind as large as Secrets is kept in memory:
 * those that carry a label, Secrets of one type, or the one of a name, in one namespace or, when it is empty, in all. The
 * watch begins with the first question.
 */
public final class SelectedObjects implements AutoCloseable {

    private final Kube kube;
    private final Gvk gvk;
    private final String namespace;
    private final Selection selection;
    private final Set<Consumer<KubeObject>> handlers = new CopyOnWriteArraySet<>();
    private final Dispatcher dispatcher = new Dispatcher();
    private final ObjectStore store = new ObjectStore(this::dispatch);
    private @Nullable SharedIndexInformer<GenericKubernetesResource> informer;

    /** What the API server is asked for: a label, or a field and its value. */
    private record Selection(String label, String field, String value) {}

    public SelectedObjects(Kube kube, Gvk gvk, String namespace, String label) {
        this(kube, gvk, namespace, new Selection(label, "", ""));
    }

    private SelectedObjects(Kube kube, Gvk gvk, String namespace, Selection selection) {
        this.kube = kube;
        this.gvk = gvk;
        this.namespace = namespace;
        this.selection = selection;
    }

    /** Return the Secrets of one type, in all namespaces. */
    public static SelectedObjects secretsOfType(Kube kube, String type) {
        return new SelectedObjects(kube, Gvk.of("v1", "Secret"), "", new Selection("", "type", type));
    }

    /** Return the one object of that name. */
    public static SelectedObjects named(Kube kube, Ref ref) {
        return new SelectedObjects(kube, ref.gvk(), ref.namespace(), new Selection("", "metadata.name", ref.name()));
    }

    /** Return all of them; the first call waits for the list. */
    public Collection<KubeObject> objects() {
        start();
        return store.objects();
    }

    /** Return one of them, if it is known. */
    public Optional<KubeObject> find(String itsNamespace, String name) {
        start();
        return store.find(itsNamespace, name);
    }

    /** Note what one of them is like after a write from here; the watch will show it in a moment. */
    public void learn(KubeObject written) {
        store.learn(written);
    }

    /** Call the handler for every one that is added, changed or removed. It must only note that there is something to do. */
    public Subscription on(Consumer<KubeObject> handler) {
        handlers.add(handler);
        return () -> handlers.remove(handler);
    }

    private void dispatch(KubeObject object) {
        dispatcher.tell(handlers, object);
    }

    private synchronized void start() {
        if (informer != null) {
            return;
        }
        KindInfo kind = kube.kind(gvk)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "the cluster does not serve " + gvk));
        var all = kube.client().genericKubernetesResources(kind.definition());
        var some = namespace.isEmpty() ? all.inAnyNamespace() : all.inNamespace(namespace);
        var created = (selection.label().isEmpty()
                        ? some.withField(selection.field(), selection.value())
                        : some.withLabel(selection.label()))
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
        dispatcher.close();
        handlers.clear();
    }
}
