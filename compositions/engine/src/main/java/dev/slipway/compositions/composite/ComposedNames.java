package dev.slipway.compositions.composite;

import dev.slipway.compositions.digest.Sha256;
import dev.slipway.kernel.object.Gvk;
import java.util.Set;
import java.util.regex.Pattern;

/** Deterministic names: a prefix and twelve digits of a hash over the owner's UID and the resource's name. */
final class ComposedNames {

    private static final int LONGEST = 63;
    private static final int DIGITS = 12;
    private static final int LONGEST_SUBDOMAIN = 253;
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Set<String> RBAC_KINDS = Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");

    private ComposedNames() {}

    /** Return the name for a {@code generateName} prefix, cut so that the whole has at most 63 characters. */
    static String child(String prefix, String ownerUid, String resourceName) {
        String suffix = Sha256.hex(ownerUid + resourceName).substring(0, DIGITS);
        String parent = prefix.isEmpty() || prefix.endsWith("-") ? prefix : prefix + "-";
        int room = LONGEST - suffix.length();
        if (parent.length() <= room) {
            return parent + suffix;
        }
        String cut = parent.substring(0, room);
        return (cut.endsWith("-") ? cut : cut.substring(0, room - 1) + "-") + suffix;
    }

    /** Return whether the API server takes the name for the kind. */
    static boolean isValid(String name, Gvk gvk) {
        boolean rbac = gvk.group().equals("rbac.authorization.k8s.io") && RBAC_KINDS.contains(gvk.kind());
        String checked = rbac ? name.replace(":", "") : name;
        return checked.length() <= LONGEST_SUBDOMAIN
                && SUBDOMAIN.matcher(checked).matches();
    }
}
