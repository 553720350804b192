package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.appset.generate.GenerationException;
import dev.slipway.delivery.appset.pulls.PullRequests;
import dev.slipway.delivery.appset.pulls.PullRequests.TokenRef;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.RepositorySecrets;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sets read besides their own cluster's Applications.
 *
 * @param namespace where the Secrets of repositories are
 */
record Outside(Kube kube, GitSource git, Clusters clusters, PullRequests pulls, String namespace) {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    /** Return the commit that a revision means now. */
    RepositoryView repository(String url, String revision) {
        try {
            RepositoryRef repository = RepositoryRef.of(url);
            return new RepositoryView(git.fetch(repository, revision, credentials(repository)));
        } catch (FaultException fault) {
            throw new GenerationException(fault.explanation());
        }
    }

    private GitCredentials credentials(RepositoryRef repository) {
        List<KubeObject> secrets = new ArrayList<>();
        for (String type : List.of(RepositorySecrets.REPOSITORY, RepositorySecrets.CREDENTIALS_TEMPLATE)) {
            secrets.addAll(kube.list(Keys.SECRET, namespace, Map.of(RepositorySecrets.TYPE_LABEL, type)));
        }
        boolean ssh = !repository.url().startsWith("http");
        Optional<KubeObject> hosts =
                ssh ? kube.get(new Ref(CONFIG_MAP, namespace, RepositorySecrets.KNOWN_HOSTS_MAP)) : Optional.empty();
        return RepositorySecrets.of(secrets, hosts).of(repository);
    }

    /** Return the token that a set in the namespace names. */
    Redacted<String> token(TokenRef ref, String setNamespace) {
        String name = "Secret " + setNamespace + "/" + ref.secret();
        KubeObject secret = kube.get(new Ref(Keys.SECRET, setNamespace, ref.secret()))
                .orElseThrow(() -> new GenerationException("error fetching Secret token: there is no " + name));
        String encoded = secret.text("data", ref.key())
                .orElseThrow(() ->
                        new GenerationException("error fetching Secret token: " + name + " has no key " + ref.key()));
        return Redacted.of(new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8).strip());
    }
}
