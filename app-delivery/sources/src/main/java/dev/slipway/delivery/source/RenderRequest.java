package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.kustomize.KustomizeSettings;
import java.util.List;
import java.util.function.Supplier;

/**
 * An Application whose sources are to become objects.
 *
 * @param sources in the Application's order, at least one
 * @param target what is known of the destination; asked for charts only
 * @param kustomize what the installation says about kustomize
 */
public record RenderRequest(
        Subject subject, List<ApplicationSource> sources, Supplier<Target> target, KustomizeSettings kustomize) {

    public RenderRequest {
        sources = List.copyOf(sources);
    }

    /** The Application: its name, its project, and the namespace that its objects go to. */
    public record Subject(String name, String project, String namespace) {}

    /**
     * The destination cluster's versions, which charts can ask for.
     *
     * @param kubeVersion empty when it is not known
     * @param apiVersions as {@code group/version} and {@code group/version/Kind}
     */
    public record Target(String kubeVersion, List<String> apiVersions) {

        public Target {
            apiVersions = List.copyOf(apiVersions);
        }

        public static Target unknown() {
            return new Target("", List.of());
        }
    }
}
