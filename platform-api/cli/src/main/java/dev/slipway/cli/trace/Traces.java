package dev.slipway.cli.trace;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.trace.Descent;
import dev.slipway.portal.trace.KindNames;
import dev.slipway.portal.trace.LiveObjects;
import dev.slipway.portal.trace.ServedKind;
import dev.slipway.portal.trace.Tracer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

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
        return Trace.of(new Tracer(objects).trace(ref(kind, name, wanted)));
    }

    /**
     * Return an object as it is now.
     *
     * @throws FaultException NOT_FOUND when there is no such object
     */
    public KubeObject find(String kind, String name, String wanted) {
        Ref ref = ref(kind, name, wanted);
        return objects.get(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no " + ref + " in the cluster"));
    }

    /** Return what an object says to be bound to or made of, as far as that exists. */
    public List<KubeObject> below(KubeObject object) {
        return new Descent(objects)
                .references(object)
                .flatMap(ref -> objects.get(ref).stream())
                .toList();
    }

    private Ref ref(String kind, String name, String wanted) {
        ServedKind served = KindNames.resolve(kind, objects.kinds());
        String where = wanted.isEmpty() ? namespace : wanted;
        return new Ref(served.gvk(), served.namespaced() ? where : "", name);
    }
}
