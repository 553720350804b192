package dev.slipway.delivery.project;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.ClusterResourceRule;
import dev.slipway.api.argocd.DestinationServiceAccount;
import dev.slipway.api.argocd.GroupKind;
import dev.slipway.api.argocd.OrphanedResourceKey;
import dev.slipway.delivery.pattern.Expression;
import dev.slipway.delivery.pattern.PathPattern;
import dev.slipway.delivery.window.SyncWindows;
import dev.slipway.template.glob.Glob;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the Applications of one project may do. Every question is answered from the project alone; the caller says what it
 * knows of clusters.
 *
 * @param name the project's
 * @param scopedClusters the clusters that belong to this project alone, by their Secret
 */
public record ProjectRules(String name, AppProjectSpec spec, List<ClusterId> scopedClusters) {

    public ProjectRules {
        scopedClusters = List.copyOf(scopedClusters);
    }

    /** Return whether manifests may come from the repository. */
    public boolean permitsSource(String repoUrl) {
        String url = SourceUrl.normalized(repoUrl);
        boolean permitted = false;
        for (String rule : list(spec.sourceRepos())) {
            boolean negative = rule.startsWith("!");
            String glob = SourceUrl.normalized(negative ? rule.substring(1) : rule);
            boolean matches = !negative && glob.equals("*") || Glob.matches(glob, url, "/");
            if (negative && matches) {
                return false;
            }
            // What a refusal does not name is permitted by it: a list of refusals alone permits the rest.
            permitted |= negative || matches;
        }
        return permitted;
    }

    /** Return whether objects may go to the namespace of the cluster. */
    public boolean permitsDestination(ClusterId cluster, String namespace) {
        boolean matches = new DestinationRules(list(spec.destinations())).permit(cluster, namespace);
        return matches
                && (!Boolean.TRUE.equals(spec.permitOnlyProjectScopedClusters())
                        || scopedClusters.stream().anyMatch(cluster::isSame));
    }

    /** Return whether an Application may live in the namespace. */
    public boolean permitsApplicationsIn(String namespace, String controllerNamespace) {
        return namespace.isEmpty()
                || namespace.equals(controllerNamespace)
                || list(spec.sourceNamespaces()).stream().anyMatch(rule -> isSourceNamespace(rule, namespace));
    }

    private static boolean isSourceNamespace(String rule, String namespace) {
        boolean expression = rule.length() > 2 && rule.startsWith("/") && rule.endsWith("/");
        return expression && Expression.foundLookingAround(rule.substring(1, rule.length() - 1), namespace)
                || Glob.matches(rule, namespace);
    }

    /** Return whether objects of the kind may be delivered; only cluster-scoped ones are chosen by name, too. */
    public boolean permitsKind(String group, String kind, String objectName, boolean namespaced) {
        if (namespaced) {
            List<GroupKind> allowed = spec.namespaceResourceWhitelist();
            return (allowed == null || allowed.stream().anyMatch(rule -> matches(rule, group, kind)))
                    && list(spec.namespaceResourceBlacklist()).stream().noneMatch(rule -> matches(rule, group, kind));
        }
        return list(spec.clusterResourceWhitelist()).stream().anyMatch(rule -> matches(rule, group, kind, objectName))
                && list(spec.clusterResourceBlacklist()).stream()
                        .noneMatch(rule -> matches(rule, group, kind, objectName));
    }

    private static boolean matches(GroupKind rule, String group, String kind) {
        return PathPattern.matches(rule.kind(), kind) && PathPattern.matches(rule.group(), group);
    }

    private static boolean matches(ClusterResourceRule rule, String group, String kind, String objectName) {
        String name = text(rule.name());
        return PathPattern.matches(rule.kind(), kind)
                && PathPattern.matches(rule.group(), group)
                && (name.isEmpty() || PathPattern.matches(name, objectName));
    }

    /** Return why an object must not be synced, in Argo CD's words; an empty namespace is a cluster-scoped object's. */
    public Optional<String> objection(DeliveredObject object, ClusterId cluster) {
        boolean namespaced = !object.namespace().isEmpty();
        if (!permitsKind(object.group(), object.kind(), object.name(), namespaced)) {
            return Optional.of(
                    "resource " + object.group() + ":" + object.kind() + " is not permitted in project " + name);
        }
        return namespaced && !permitsDestination(cluster, object.namespace())
                ? Optional.of("namespace " + object.namespace() + " is not permitted in project '" + name + "'")
                : Optional.empty();
    }

    /** Names an object that is going to be delivered. */
    public record DeliveredObject(String group, String kind, String namespace, String name) {}

    public SyncWindows windows() {
        return SyncWindows.of(spec.syncWindows());
    }

    /** Return the service account that syncs to the destination act as, the first that matches. */
    public Optional<String> serviceAccount(ClusterId cluster, String namespace) {
        return list(spec.destinationServiceAccounts()).stream()
                .filter(rule -> Glob.matches(rule.server(), cluster.server())
                        && Glob.matches(text(rule.namespace()), namespace))
                .map(DestinationServiceAccount::defaultServiceAccount)
                .findFirst();
    }

    /** Return whether Applications are to warn of objects in their namespace that no Application has. */
    public boolean warnsOfOrphans() {
        return spec.orphanedResources() != null
                && !Boolean.FALSE.equals(spec.orphanedResources().warn());
    }

    /** Return whether the project does not want to know of such an object. */
    public boolean ignoresOrphan(String group, String kind, String objectName) {
        List<OrphanedResourceKey> ignored = spec.orphanedResources() == null
                ? List.of()
                : list(spec.orphanedResources().ignore());
        return ignored.stream()
                .anyMatch(rule -> (text(rule.kind()).isEmpty() || Glob.matches(text(rule.kind()), kind))
                        && Glob.matches(text(rule.group()), group)
                        && (text(rule.name()).isEmpty() || Glob.matches(text(rule.name()), objectName)));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
