package dev.slipway.runtime.kube;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.TreeSet;

/**
 * What an API server is and serves.
 *
 * @param release such as {@code v1.33.4}; empty when it does not say
 * @param versions as {@code group/version} and {@code group/version/Kind}, sorted
 */
public record ServedVersions(String release, List<String> versions) {

    static ServedVersions of(KubernetesClient client) {
        TreeSet<String> versions = new TreeSet<>();
        add(client, versions, "v1");
        for (APIGroup group : client.getApiGroups().getGroups()) {
            for (GroupVersionForDiscovery version : group.getVersions()) {
                add(client, versions, version.getGroupVersion());
            }
        }
        String release = client.getKubernetesVersion().getGitVersion();
        return new ServedVersions(release == null ? "" : release, List.copyOf(versions));
    }

    private static void add(KubernetesClient client, TreeSet<String> versions, String groupVersion) {
        versions.add(groupVersion);
        APIResourceList list = client.getApiResources(groupVersion);
        if (list != null) {
            list.getResources().stream()
                    .filter(resource -> !resource.getName().contains("/"))
                    .forEach(resource -> versions.add(groupVersion + "/" + resource.getKind()));
        }
    }
}
