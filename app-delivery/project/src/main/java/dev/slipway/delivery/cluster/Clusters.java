package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.runtime.watch.Subscription;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The Secrets of one namespace that describe clusters and repositories, by watch. */
public final class Clusters implements AutoCloseable {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final SelectedObjects secrets;

    public Clusters(Kube kube, String namespace) {
        this.secrets = new SelectedObjects(kube, SECRET, namespace, ClusterSecret.TYPE_LABEL);
    }

    /** Return the clusters in the order of their Secrets' names. */
    public List<ClusterSecret> list() {
        return secrets.objects().stream()
                .filter(secret -> ClusterSecret.describes(secret) && !secret.isDeleting())
                .sorted(Comparator.comparing(KubeObject::name))
                .map(ClusterSecret::of)
                .toList();
    }

    /** Return the clusters with what is needed to reach them, in the order of their Secrets' names. */
    public List<Registration> registrations() {
        return secrets.objects().stream()
                .filter(secret -> ClusterSecret.describes(secret) && !secret.isDeleting())
                .sorted(Comparator.comparing(KubeObject::name))
                .map(Registration::of)
                .toList();
    }

    /** Return the URLs of the repositories that belong to the project alone, sorted. */
    public List<String> repositories(String project) {
        return RepositorySecret.urls(secrets.objects(), project);
    }

    /** Call the handler whenever a cluster is added, changed or removed. */
    public Subscription onChange(Consumer<KubeObject> handler) {
        return secrets.on(secret -> {
            if (ClusterSecret.describes(secret)) {
                handler.accept(secret);
            }
        });
    }

    @Override
    public void close() {
        secrets.close();
    }
}
