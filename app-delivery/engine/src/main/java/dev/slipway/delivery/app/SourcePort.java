package dev.slipway.delivery.app;

import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.delivery.refresh.Revisions.Asker;
import dev.slipway.delivery.refresh.Revisions.Question;
import dev.slipway.delivery.source.SourceAccess;
import dev.slipway.delivery.source.helm.RepositoryLogins;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.RepositorySecrets;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets at the sources of one Application with the repository Secrets of the controller's namespace. */
record SourcePort(Kube kube, Revisions revisions, String namespace, Ref asker, Instant now) implements SourceAccess {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    @Override
    public GitSnapshot git(int place, String repoUrl, String revision, String tagPrefix) {
        Question question = new Question(RepositoryRef.of(repoUrl), revision, tagPrefix);
        return place < 0
                ? revisions.ask(question, credentials(question.repository()))
                : revisions.current(new Asker(asker, place), question, () -> credentials(question.repository()), now);
    }

    @Override
    public RepositoryLogins logins() {
        return RepositoryLogins.of(secrets());
    }

    private GitCredentials credentials(RepositoryRef repository) {
        boolean ssh = !repository.url().startsWith("http");
        Optional<KubeObject> hosts =
                ssh ? kube.get(new Ref(CONFIG_MAP, namespace, RepositorySecrets.KNOWN_HOSTS_MAP)) : Optional.empty();
        return RepositorySecrets.of(secrets(), hosts).of(repository);
    }

    private List<KubeObject> secrets() {
        List<KubeObject> secrets = new ArrayList<>();
        for (String type : List.of(RepositorySecrets.REPOSITORY, RepositorySecrets.CREDENTIALS_TEMPLATE)) {
            secrets.addAll(kube.list(SECRET, namespace, Map.of(RepositorySecrets.TYPE_LABEL, type)));
        }
        return secrets;
    }
}
