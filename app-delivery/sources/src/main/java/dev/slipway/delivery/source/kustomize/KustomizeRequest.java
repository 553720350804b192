package dev.slipway.delivery.source.kustomize;

import dev.slipway.api.argocd.KustomizeSource;
import java.util.List;

/**
 * What one build is asked for.
 *
 * @param kubeVersion what charts that are inflated are told of the destination; empty when it is not known
 * @param apiVersions the same, as {@code group/version} and {@code group/version/Kind}
 */
public record KustomizeRequest(
        KustomizeSource options, KustomizeBuild build, String kubeVersion, List<String> apiVersions) {

    public KustomizeRequest {
        apiVersions = List.copyOf(apiVersions);
    }
}
