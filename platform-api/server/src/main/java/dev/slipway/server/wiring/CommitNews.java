package dev.slipway.server.wiring;

import dev.slipway.delivery.notification.CommitSource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.RepositorySecrets;
import dev.slipway.runtime.git.Revision;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What notifications say of commits, from the same clones that delivery reads. */
record CommitNews(Kube kube, GitSource git, String namespace) implements CommitSource {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    @Override
    public Map<String, Object> of(KubeObject app, String revision) {
        String url = app.text("spec", "source", "repoURL")
                .or(() -> app.list("spec", "sources").stream()
                        .filter(Map.class::isInstance)
                        .findFirst()
                        .flatMap(source -> KubeObject.of((Map<?, ?>) source).text("repoURL")))
                .orElse("");
        RepositoryRef repository = RepositoryRef.of(url);
        List<KubeObject> secrets = new ArrayList<>();
        for (String type : List.of(RepositorySecrets.REPOSITORY, RepositorySecrets.CREDENTIALS_TEMPLATE)) {
            secrets.addAll(kube.list(SECRET, namespace, Map.of(RepositorySecrets.TYPE_LABEL, type)));
        }
        Optional<KubeObject> hosts = kube.get(new Ref(CONFIG_MAP, namespace, RepositorySecrets.KNOWN_HOSTS_MAP));
        Revision commit = git.fetch(
                        repository,
                        revision,
                        RepositorySecrets.of(secrets, hosts).of(repository))
                .revision();
        return Map.of(
                "Message", commit.message(),
                "Author", commit.author(),
                "Date", commit.committedAt().toString(),
                "SHA", commit.sha(),
                "Tags", List.of());
    }
}
