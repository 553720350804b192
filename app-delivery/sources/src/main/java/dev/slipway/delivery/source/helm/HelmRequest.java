package dev.slipway.delivery.source.helm;

import dev.slipway.api.argocd.HelmSource;
import dev.slipway.delivery.source.tree.FileTree;
import java.util.List;
import java.util.Map;

/**
 * What to make of a chart.
 *
 * @param options those of the Application, environment variables already put in
 * @param releaseName what the release is called when the options do not say
 * @param namespace where objects go when the options do not say
 * @param kubeVersion of the destination cluster; empty when it is not known
 * @param apiVersions that the destination cluster serves, as {@code group/version} and {@code group/version/Kind}
 * @param references trees of other sources by the name that value files call them, without {@code $}
 */
public record HelmRequest(
        HelmSource options,
        String releaseName,
        String namespace,
        String kubeVersion,
        List<String> apiVersions,
        Map<String, FileTree> references) {

    public HelmRequest {
        apiVersions = List.copyOf(apiVersions);
        references = Map.copyOf(references);
    }
}
