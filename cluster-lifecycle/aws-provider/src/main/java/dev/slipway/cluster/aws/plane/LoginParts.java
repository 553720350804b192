package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.OidcIdentityProviderConfig;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect provider whose users may log in. EKS changes none and has one at a time, so one that is to be otherwise
 * is another part, which comes when the one before it has gone. Pure.
 *
 * @param seen what there is of the parts by now
 */
record LoginParts(Plane plane, Account account, Map<String, KubeObject> seen) {

    static final String READY = "EKSIdentityProviderConfigured";

    List<ManagedPart> parts() {
        OidcIdentityProviderConfig wanted = plane.spec().oidcIdentityProviderConfig();
        if (wanted == null) {
            return List.of();
        }
        String part =
                "identity-provider-" + Integer.toHexString(identity(wanted).hashCode());
        boolean isAnotherThere = seen.entrySet().stream()
                .anyMatch(one -> one.getValue().gvk().sameKind(Kinds.IDENTITY_PROVIDER)
                        && !one.getKey().equals(part));
        return isAnotherThere ? List.of() : List.of(part(part, wanted));
    }

    /** What cannot be changed, in an order that stays. */
    private static List<Object> identity(OidcIdentityProviderConfig wanted) {
        return List.of(wanted.identityProviderConfigName(), oidc(wanted));
    }

    private ManagedPart part(String part, OidcIdentityProviderConfig wanted) {
        Map<String, String> tags = plane.tags(wanted.identityProviderConfigName());
        if (wanted.tags() != null) {
            tags.putAll(wanted.tags());
        }
        Map<String, Object> parameters = Map.of(
                "clusterNameRef", account.ref(Plane.CLUSTER),
                "oidc", oidc(wanted),
                "tags", tags);
        return ManagedPart.of(
                        READY,
                        part,
                        account.named(Kinds.IDENTITY_PROVIDER, part, wanted.identityProviderConfigName(), parameters))
                .needing(Plane.CLUSTER);
    }

    private static Map<String, Object> oidc(OidcIdentityProviderConfig wanted) {
        Map<String, Object> oidc = new LinkedHashMap<>();
        put(oidc, "clientId", wanted.clientId());
        put(oidc, "groupsClaim", wanted.groupsClaim());
        put(oidc, "groupsPrefix", wanted.groupsPrefix());
        put(oidc, "issuerUrl", wanted.issuerUrl());
        put(oidc, "requiredClaims", wanted.requiredClaims());
        put(oidc, "usernameClaim", wanted.usernameClaim());
        put(oidc, "usernamePrefix", wanted.usernamePrefix());
        return oidc;
    }

    private static void put(Map<String, Object> oidc, String field, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(Map.of())) {
            oidc.put(field, value);
        }
    }
}
