package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.source.DirectoryRenderer;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.RepositorySecrets;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads an Application's source: revision, manifests, desired objects. Each is worked out once per revision. */
final class SourceReader {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    private static final String OPERATION = "#operation";

    private record Inputs(String sha, Map<String, Object> spec, boolean isolated, Tracking tracking) {}

    private record Cached(Inputs inputs, Rendering rendering, Targets targets) {}

    private final Kube kube;
    private final Revisions revisions;
    private final String namespace;
    private final Map<String, Cached> cached = new ConcurrentHashMap<>();

    SourceReader(Kube kube, Revisions revisions, String namespace) {
        this.kube = kube;
        this.revisions = revisions;
        this.namespace = namespace;
    }

    /** Return what Git says now; fails when it cannot be found out. */
    Source read(App app, Instant now) {
        return read(app, app.ref(), app.object().uid(), now);
    }

    /** Return what Git says of the source of an operation, beside what it says of the Application's own. */
    Source readOperation(App app, Instant now) {
        return read(app, operation(app), app.object().uid() + OPERATION, now);
    }

    private static Ref operation(App app) {
        return new Ref(app.ref().gvk(), app.ref().namespace(), app.ref().name() + OPERATION);
    }

    private Source read(App app, Ref asker, String key, Instant now) {
        ApplicationSource source = app.source();
        RepositoryRef repository = RepositoryRef.of(App.text(source.repoURL()));
        GitSnapshot snapshot = revisions.current(
                asker, new Revisions.Question(repository, app.targetRevision()), () -> credentials(repository), now);
        Cached rendered = rendered(app, key, snapshot);
        Cause cause = new Cause(repository, snapshot.revision().sha());
        return new Source(cause, snapshot.revision(), rendered.rendering(), rendered.targets());
    }

    void forget(App app) {
        cached.remove(app.object().uid());
        forgetOperation(app);
    }

    void forgetOperation(App app) {
        if (cached.remove(app.object().uid() + OPERATION) != null) {
            revisions.forget(operation(app));
        }
    }

    private Cached rendered(App app, String key, GitSnapshot snapshot) {
        Inputs inputs =
                new Inputs(snapshot.revision().sha(), app.object().map("spec"), app.isolatesFiles(), app.tracking());
        Cached last = cached.get(key);
        boolean same = last != null && last.inputs().equals(inputs);
        if (last != null && same && last.targets().allServed()) {
            return last;
        }
        Rendering rendering =
                last != null && same ? last.rendering() : DirectoryRenderer.render(snapshot.tree(), app.source());
        Cached next = new Cached(inputs, rendering, Targets.of(app, rendering, this::isNamespaced));
        cached.put(key, next);
        return next;
    }

    private Optional<Boolean> isNamespaced(Gvk gvk) {
        return kube.kind(gvk).map(KindInfo::namespaced);
    }

    private GitCredentials credentials(RepositoryRef repository) {
        List<KubeObject> secrets = new ArrayList<>();
        for (String type : List.of(RepositorySecrets.REPOSITORY, RepositorySecrets.CREDENTIALS_TEMPLATE)) {
            secrets.addAll(kube.list(SECRET, namespace, Map.of(RepositorySecrets.TYPE_LABEL, type)));
        }
        boolean ssh = !repository.url().startsWith("http");
        Optional<KubeObject> hosts =
                ssh ? kube.get(new Ref(CONFIG_MAP, namespace, RepositorySecrets.KNOWN_HOSTS_MAP)) : Optional.empty();
        return RepositorySecrets.of(secrets, hosts).of(repository);
    }
}
