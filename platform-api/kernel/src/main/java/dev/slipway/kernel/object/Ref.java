package dev.slipway.kernel.object;

import static java.util.Objects.requireNonNull;

/** Names one object of one cluster; {@code namespace} is empty for cluster-scoped objects. */
public record Ref(Gvk gvk, String namespace, String name) implements Comparable<Ref> {

    public Ref {
        requireNonNull(gvk, "gvk");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** Return whether both name the same object, whatever version of its API they use. */
    public boolean sameObject(Ref other) {
        return gvk.sameKind(other.gvk) && namespace.equals(other.namespace) && name.equals(other.name);
    }

    /** Return {@code namespace/name}, or the name alone for cluster-scoped objects. */
    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public int compareTo(Ref other) {
        int byKind = gvk.compareTo(other.gvk);
        return byKind != 0 ? byKind : qualifiedName().compareTo(other.qualifiedName());
    }

    /** Return the form that messages use: {@code Instance production/app-db}. */
    @Override
    public String toString() {
        return gvk.kind() + " " + qualifiedName();
    }
}
