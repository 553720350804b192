package dev.slipway.kernel.object;

import static java.util.Objects.requireNonNull;

/** Group, version and kind of a Kubernetes object; the core group is the empty string. */
public record Gvk(String group, String version, String kind) implements Comparable<Gvk> {

    public Gvk {
        requireNonNull(group, "group");
        requireNonNull(version, "version");
        requireNonNull(kind, "kind");
    }

    /** Return the kind named by an {@code apiVersion} such as {@code apps/v1} or {@code v1}. */
    public static Gvk of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new Gvk("", apiVersion, kind)
                : new Gvk(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Return whether both name the same kind, whatever the version. */
    public boolean sameKind(Gvk other) {
        return group.equals(other.group) && kind.equals(other.kind);
    }

    @Override
    public int compareTo(Gvk other) {
        int byVersion = apiVersion().compareTo(other.apiVersion());
        return byVersion != 0 ? byVersion : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return apiVersion() + "/" + kind;
    }
}
