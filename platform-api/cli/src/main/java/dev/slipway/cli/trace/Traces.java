package dev.slipway.cli.trace;

import dev.slipway.kernel.object.Ref;
import io.fabric8.kubernetes.client.KubernetesClient;

/** Makes traces of one cluster's objects. */
public final class Traces {

    private final LiveObjects objects;
    private final String namespace;

    /** Traces over that client; it asks at once what the cluster serves. */
    public Traces(KubernetesClient client) {
        this(new ClusterObjects(client), client.getNamespace() == null ? "default" : client.getNamespace());
    }

    Traces(LiveObjects objects, String namespace) {
        this.objects = objects;
        this.namespace = namespace;
    }

    /**
     * Return the trace of an object as it is now.
     *
     * @param wanted the namespace; empty for the kubeconfig's own, and of no meaning for kinds without namespaces
     */
    public Trace of(String kind, String name, String wanted) {
        ServedKind served = KindNames.resolve(kind, objects.kinds());
        String where = wanted.isEmpty() ? namespace : wanted;
        return Trace.of(new Tracer(objects).trace(new Ref(served.gvk(), served.namespaced() ? where : "", name)));
    }
}
