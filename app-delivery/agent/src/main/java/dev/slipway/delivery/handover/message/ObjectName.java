package dev.slipway.delivery.handover.message;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/** Which object; the namespace of a cluster-scoped one is empty. */
public record ObjectName(String apiVersion, String kind, String namespace, String name) {

    public ObjectName {
        if (apiVersion == null || kind == null || name == null) {
            throw new FaultException(Fault.INVALID, "an object is named by apiVersion, kind, namespace and name");
        }
        namespace = HandedOperation.text(namespace);
    }

    public static ObjectName of(Ref ref) {
        return new ObjectName(ref.gvk().apiVersion(), ref.gvk().kind(), ref.namespace(), ref.name());
    }

    public Ref ref() {
        return new Ref(Gvk.of(apiVersion, kind), namespace, name);
    }
}
