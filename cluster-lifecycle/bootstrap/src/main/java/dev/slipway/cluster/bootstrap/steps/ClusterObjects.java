package dev.slipway.cluster.bootstrap.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that a profile wants in its clusters, pure. */
final class ClusterObjects {

    private ClusterObjects() {}

    static List<KubeObject> namespaces(ClusterProfileSpec profile) {
        List<KubeObject> namespaces = new ArrayList<>();
        for (ClusterProfileSpec.Namespace wanted : list(profile.namespaces())) {
            KubeObject namespace = KubeObject.of(new Ref(Keys.NAMESPACE, "", wanted.name()));
            for (Map.Entry<String, String> label : map(wanted.labels()).entrySet()) {
                namespace = namespace.withLabel(label.getKey(), label.getValue());
            }
            for (Map.Entry<String, String> annotation :
                    map(wanted.annotations()).entrySet()) {
                namespace = namespace.withAnnotation(annotation.getKey(), annotation.getValue());
            }
            namespaces.add(namespace);
        }
        return namespaces;
    }

    static List<KubeObject> objects(ClusterProfileSpec profile) {
        List<KubeObject> objects = new ArrayList<>();
        for (JsonNode node : list(profile.objects())) {
            KubeObject object = KubeObject.of(Json.tree((Object) node));
            if (object.apiVersion().isEmpty()
                    || object.kind().isEmpty()
                    || object.name().isEmpty()) {
                throw new FaultException(
                        Fault.INVALID, "spec.objects[" + objects.size() + "] needs apiVersion, kind and metadata.name");
            }
            objects.add(object);
        }
        return objects;
    }

    /** Stores of the hub are not among them: the cluster's agent puts those there. */
    static List<KubeObject> stores(ClusterProfileSpec profile) {
        List<KubeObject> stores = new ArrayList<>();
        for (ClusterProfileSpec.SecretStore store : list(profile.secretStores())) {
            if ((store.spec() == null) == (store.fromHub() == null)) {
                throw new FaultException(
                        Fault.INVALID,
                        "spec.secretStores \"" + store.name() + "\" needs exactly one of spec and fromHub");
            }
            if (store.spec() != null) {
                stores.add(KubeObject.of(new Ref(Keys.SECRET_STORE, "", store.name()))
                        .with(Json.tree((Object) store.spec()), "spec"));
            }
        }
        return stores;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, String> map(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
