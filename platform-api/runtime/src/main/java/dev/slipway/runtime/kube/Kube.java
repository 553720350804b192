package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One API server, with objects as kernel values. Every failure is a {@link FaultException} with a message for humans.
 * Writing a status never touches the rest of an object, and nothing here ever writes back a whole object that
 * somebody else owns.
 */
public final class Kube {

    private static final String APPLY = "application/apply-patch+yaml";
    private static final String MERGE = "application/merge-patch+json";
    private static final String PAGE = "500";

    private final @Nullable KubernetesClient client;
    private final Door http;
    private final Kinds kinds;
    private final Schemas schemas;
    private final List<Consumer<KubeObject>> writeListeners;

    public Kube(KubernetesClient client) {
        this(client, new KubeHttp(client));
    }

    /** The API server as it shows through a door of somebody's own; there is no client that would go past it. */
    public Kube(Door door) {
        this(null, door);
    }

    private Kube(@Nullable KubernetesClient client, Door door) {
        this.client = client;
        this.http = door;
        this.kinds = new Kinds(http, Clock.systemUTC());
        this.schemas = new Schemas(http, Clock.systemUTC());
        this.writeListeners = new CopyOnWriteArrayList<>();
    }

    private Kube(Door door, Kube other) {
        this.client = other.client;
        this.http = door;
        this.kinds = other.kinds;
        this.schemas = other.schemas;
        this.writeListeners = other.writeListeners;
    }

    /**
     * Return the same API server with requests that act as the user, which needs the right to impersonate it. What is
     * written is told to the same listeners; what is served is known to both.
     */
    public Kube as(String user) {
        return new Kube(new KubeHttp(client(), user), this);
    }

    public KubernetesClient client() {
        if (client == null) {
            throw new IllegalStateException("nothing may go past the door of this API server");
        }
        return client;
    }

    /** End the connections of this API server's client; for clients that were made for one purpose. */
    public void disconnect() {
        client().close();
    }

    /** Return the way to the API server, for those who put something in front of it. */
    public Door door() {
        return http;
    }

    /** Tell a listener what every object is like that is written through here, as soon as the API server says so. */
    public void onWritten(Consumer<KubeObject> listener) {
        writeListeners.add(listener);
    }

    public Optional<KubeObject> get(Ref ref) {
        return kinds.find(ref.gvk()).flatMap(kind -> http.find(path(kind, ref)));
    }

    /** Return the objects of a kind; an empty namespace means all of them, no labels mean any. */
    public List<KubeObject> list(Gvk gvk, String namespace, Map<String, String> labels) {
        Optional<KindInfo> kind = kinds.find(gvk);
        if (kind.isEmpty()) {
            return List.of();
        }
        List<KubeObject> objects = new ArrayList<>();
        String next = "";
        do {
            KubeObject page = http.find(kind.get().path(namespace) + query(labels, next))
                    .orElseGet(() -> KubeObject.of(Map.of()));
            page.list("items").forEach(item -> objects.add(typed(gvk, (Map<?, ?>) item)));
            next = page.text("metadata", "continue").orElse("");
        } while (!next.isEmpty());
        return objects;
    }

    /** Fail as listing the kind fails: because it may not be listed, or because its objects cannot be converted. */
    public void probe(KindInfo kind) {
        http.find(kind.path("") + "?limit=1");
    }

    /** Apply by server-side apply, taking over fields that others own. Creates the object when it is absent. */
    public KubeObject apply(KubeObject desired, String fieldManager) {
        return written(write("PATCH", desired.ref(), "", "?force=true&fieldManager=" + encode(fieldManager), desired));
    }

    /** Return what {@link #apply} would lead to, without doing it. */
    public KubeObject dryRun(KubeObject desired, String fieldManager) {
        String query = "?force=true&dryRun=All&fieldManager=" + encode(fieldManager);
        return write("PATCH", desired.ref(), "", query, desired);
    }

    /** Apply a status; the object must hold its identity and {@code status} only. */
    public KubeObject applyStatus(KubeObject identityAndStatus, String fieldManager) {
        String query = "?force=true&fieldManager=" + encode(fieldManager);
        return written(write("PATCH", identityAndStatus.ref(), "/status", query, identityAndStatus));
    }

    /** Create an object; one that exists already is a CONFLICT. */
    public KubeObject create(KubeObject object, String fieldManager) {
        KindInfo kind = kinds.get(object.gvk());
        String path = kind.path(object.namespace()) + "?fieldManager=" + encode(fieldManager);
        return written(http.write("POST", path, "application/json", object.tree()));
    }

    /** Replace the whole object; one that changed since the resource version that it carries is a CONFLICT. */
    public KubeObject replace(KubeObject object, String fieldManager) {
        KindInfo kind = kinds.get(object.gvk());
        String path = path(kind, object.ref()) + "?fieldManager=" + encode(fieldManager);
        return written(http.write("PUT", path, "application/json", object.tree()));
    }

    /** Set annotations; an empty value removes one. */
    public KubeObject annotate(Ref ref, Map<String, String> annotations) {
        Map<String, Object> set = new LinkedHashMap<>();
        annotations.forEach((key, value) -> set.put(key, value.isEmpty() ? null : value));
        return merge(ref, Map.of("metadata", Collections.singletonMap("annotations", set)));
    }

    /** Set the whole list of finalizers, if the object is still at that resource version; else a CONFLICT. */
    public KubeObject setFinalizers(KubeObject object, List<String> finalizers) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("finalizers", finalizers);
        metadata.put("resourceVersion", object.resourceVersion());
        return merge(object.ref(), Map.of("metadata", metadata));
    }

    /** Apply a JSON merge patch. */
    public KubeObject merge(Ref ref, Map<String, Object> patch) {
        KindInfo kind = kinds.get(ref.gvk());
        return written(http.write("PATCH", path(kind, ref) + "?fieldManager=slipway", MERGE, patch));
    }

    /** Apply a JSON merge patch to the status. */
    public KubeObject mergeStatus(Ref ref, Map<String, Object> patch) {
        KindInfo kind = kinds.get(ref.gvk());
        return written(
                http.write("PATCH", path(kind, ref) + "/status?fieldManager=slipway", MERGE, Map.of("status", patch)));
    }

    /** Delete, leaving dependents to the garbage collector; absence is success. A non-empty uid must match. */
    public void delete(Ref ref, String uid) {
        delete(ref, uid, Propagation.BACKGROUND);
    }

    /** Delete with the given propagation policy; absence is success. A non-empty uid must match. */
    public void delete(Ref ref, String uid, Propagation propagation) {
        delete(ref, uid.isEmpty() ? Map.of() : Map.of("uid", uid), propagation);
    }

    /** Delete the object if it is still exactly as it was read, so that nothing is decided on old news; else a CONFLICT. */
    public void deleteUnchanged(KubeObject object) {
        delete(
                object.ref(),
                Map.of("uid", object.uid(), "resourceVersion", object.resourceVersion()),
                Propagation.BACKGROUND);
    }

    private void delete(Ref ref, Map<String, String> preconditions, Propagation propagation) {
        Optional<KindInfo> kind = kinds.find(ref.gvk());
        if (kind.isEmpty()) {
            return;
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("apiVersion", "v1");
        options.put("kind", "DeleteOptions");
        options.put("propagationPolicy", propagation.policy());
        if (!preconditions.isEmpty()) {
            options.put("preconditions", preconditions);
        }
        try {
            http.write("DELETE", path(kind.get(), ref), "application/json", options);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    /** Ask what the server is and serves, which takes a request for each group and version. */
    public ServedVersions served() {
        try {
            return ServedVersions.of(client());
        } catch (KubernetesClientException failed) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the API server does not say what it serves: " + failed.getMessage() + "; trying again",
                    failed);
        }
    }

    public boolean isNamespaced(Gvk gvk) {
        return kinds.get(gvk).namespaced();
    }

    public Optional<KindInfo> kind(Gvk gvk) {
        return kinds.find(gvk);
    }

    /** Return the OpenAPI v3 schema of a kind, without references; it may be a minute old. */
    public Optional<Map<String, Object>> schema(Gvk gvk) {
        return schemas.find(gvk);
    }

    /** Look again how a kind is served, because its definition changed. */
    public void forget(Gvk gvk) {
        kinds.forget(gvk);
    }

    private KubeObject write(String method, Ref ref, String subresource, String query, KubeObject body) {
        KindInfo kind = kinds.get(ref.gvk());
        return http.write(method, path(kind, ref) + subresource + query, APPLY, body.tree());
    }

    private KubeObject written(KubeObject answer) {
        KubeObject object = answer.without("metadata", "managedFields");
        writeListeners.forEach(listener -> listener.accept(object));
        return object;
    }

    private static String path(KindInfo kind, Ref ref) {
        return kind.path(ref.namespace()) + "/" + encode(ref.name());
    }

    private static KubeObject typed(Gvk gvk, Map<?, ?> item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", gvk.apiVersion());
        tree.put("kind", gvk.kind());
        item.forEach((key, value) -> tree.put(String.valueOf(key), value));
        return KubeObject.of(tree);
    }

    private static String query(Map<String, String> labels, String next) {
        String selector = labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
        return "?limit=" + PAGE
                + (selector.isEmpty() ? "" : "&labelSelector=" + encode(selector))
                + (next.isEmpty() ? "" : "&continue=" + encode(next));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
