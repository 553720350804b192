package dev.slipway.portal.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What people look for under one name, of one kind or of many. */
public enum ResourceSet {
    CLAIMS("claims", "Claims"),
    COMPOSITES("composites", "Composite resources"),
    MANAGED("managed", "Managed resources"),
    CLUSTERS("clusters", "Clusters", new Gvk("cluster.x-k8s.io", "v1beta2", "Cluster")),
    APPLICATIONS("applications", "Applications", new Gvk("argoproj.io", "v1alpha1", "Application")),
    EXTERNAL_SECRETS("externalsecrets", "External secrets", new Gvk("external-secrets.io", "v1", "ExternalSecret")),
    TERRAFORM("terraform", "Terraform", new Gvk("infra.contrib.fluxcd.io", "v1alpha2", "Terraform"));

    private final String path;
    private final String title;
    private final List<Gvk> kinds;

    ResourceSet(String path, String title, Gvk... kinds) {
        this.path = path;
        this.title = title;
        this.kinds = List.of(kinds);
    }

    /** Return the name in addresses. */
    public String path() {
        return path;
    }

    /** Return the name for people. */
    public String title() {
        return title;
    }

    /** Return the kinds that always belong; those that only definitions name are not among them. */
    List<Gvk> kinds() {
        return kinds;
    }

    /** Return whether objects may be shown whole; of the others only names and states are. */
    public boolean isShownWhole() {
        return this != EXTERNAL_SECRETS;
    }

    /** Return the set of that path; another one is NOT_FOUND. */
    public static ResourceSet of(String path) {
        return Arrays.stream(values())
                .filter(set -> set.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "there is nothing called \"" + path + "\"; there are "
                                + Arrays.stream(values()).map(ResourceSet::path).collect(Collectors.joining(", "))));
    }
}
