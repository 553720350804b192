package dev.slipway.delivery.cluster;

import dev.slipway.kernel.object.KubeObject;
import java.util.Collection;
import java.util.List;

/** Repositories that belong to one project by their Secret. */
final class RepositorySecret {

    private static final String TYPE = "repository";

    private RepositorySecret() {}

    static List<String> urls(Collection<KubeObject> secrets, String project) {
        return secrets.stream()
                .filter(secret -> secret.label(ClusterSecret.TYPE_LABEL)
                        .filter(TYPE::equals)
                        .isPresent())
                .filter(secret -> SecretData.text(secret, "project")
                        .filter(project::equals)
                        .isPresent())
                .flatMap(secret -> SecretData.text(secret, "url").stream())
                .sorted()
                .toList();
    }
}
