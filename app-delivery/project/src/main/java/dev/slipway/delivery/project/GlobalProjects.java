package dev.slipway.delivery.project;

import static dev.slipway.delivery.project.ProjectRules.list;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.Destination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects whose limits are added to those of others. */
public final class GlobalProjects {

    private GlobalProjects() {}

    /**
     * Return the project with the lists of the global one added: sources, destinations, kinds, windows and service
     * accounts. Everything else stays the project's own.
     */
    public static AppProjectSpec merged(AppProjectSpec own, AppProjectSpec global) {
        return new AppProjectSpec(
                joined(own.clusterResourceBlacklist(), global.clusterResourceBlacklist()),
                joined(own.clusterResourceWhitelist(), global.clusterResourceWhitelist()),
                own.description(),
                joined(own.destinationServiceAccounts(), global.destinationServiceAccounts()),
                joined(own.destinations(), global.destinations()),
                joined(own.namespaceResourceBlacklist(), global.namespaceResourceBlacklist()),
                joined(own.namespaceResourceWhitelist(), global.namespaceResourceWhitelist()),
                own.orphanedResources(),
                own.permitOnlyProjectScopedClusters(),
                own.roles(),
                own.signatureKeys(),
                own.sourceIntegrity(),
                own.sourceNamespaces(),
                joined(own.sourceRepos(), global.sourceRepos()),
                joined(own.syncWindows(), global.syncWindows()));
    }

    /** Return the project with sources and destinations that belong to it alone by their Secrets. */
    public static AppProjectSpec with(AppProjectSpec own, List<String> repositories, List<Destination> destinations) {
        AppProjectSpec scoped = new AppProjectSpec(
                null,
                null,
                null,
                null,
                destinations,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                repositories,
                null);
        return merged(own, scoped);
    }

    /** An absent list of namespaced kinds means all of them, which an empty one would not. */
    private static <T> @Nullable List<T> joined(@Nullable List<T> first, @Nullable List<T> second) {
        if (second == null || second.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(list(first));
        all.addAll(second);
        return List.copyOf(all);
    }
}
