package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AWSManagedControlPlaneSpec;
import dev.slipway.api.cluster.aws.Addon;
import dev.slipway.api.cluster.aws.EncryptionConfig;
import dev.slipway.cluster.aws.network.PlannedSubnet;
import dev.slipway.cluster.aws.network.SubnetPlan;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.parts.Names;
import dev.slipway.cluster.aws.parts.RoleParts;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The managed resources that a control plane is made of, in the order in which they are made. Pure.
 *
 * @param seen what there is of them by now
 * @param services the range of Services that the Cluster asks for
 */
public record PlaneParts(Plane plane, Account account, Map<String, KubeObject> seen, Optional<String> services) {

    static final String ROLES_READY = "IAMControlPlaneRolesReady";
    static final String CLUSTER_READY = "EKSControlPlaneReady";
    static final String ADDONS_READY = "EKSAddonsConfigured";
    static final String GROUPS_READY = "ClusterSecurityGroupsReady";
    static final String KEY_READY = "EncryptionKeyReady";
    static final String OIDC_READY = "OIDCProviderReady";
    static final String ENTRIES_READY = "AccessEntriesReady";

    private static final String KEY = "encryption-key";
    static final String OIDC = "oidc-provider";

    /** Return the parts; of an adopted control plane only the one that looks at it. */
    public List<ManagedPart> parts() {
        if (plane.isAdopted()) {
            return List.of(ManagedPart.of(
                    CLUSTER_READY,
                    Plane.CLUSTER,
                    account.observed(Kinds.EKS_CLUSTER, Plane.CLUSTER, plane.eksName(), Map.of())));
        }
        List<ManagedPart> parts = new ArrayList<>(plane.network(account).parts());
        parts.addAll(new SecurityGroupParts(plane, account, seen).parts());
        parts.addAll(role());
        parts.addAll(key());
        List<String> before = parts.stream().map(ManagedPart::name).toList();
        parts.add(ManagedPart.of(CLUSTER_READY, Plane.CLUSTER, cluster())
                .needing(before)
                .confirming("version"));
        parts.addAll(inside());
        return parts;
    }

    private List<ManagedPart> role() {
        AWSManagedControlPlaneSpec spec = plane.spec();
        String partition = account.partition(spec.partition());
        List<String> policies =
                new ArrayList<>(List.of("arn:" + partition + ":iam::aws:policy/AmazonEKSClusterPolicy"));
        if (spec.roleAdditionalPolicies() != null) {
            policies.addAll(spec.roleAdditionalPolicies());
        }
        RoleParts role = new RoleParts(account, ROLES_READY, "eks.amazonaws.com", policies);
        if (spec.roleName() != null) {
            return role.existing(spec.roleName());
        }
        String name = Names.role(plane.object().namespace(), plane.object().name(), "iam-service-role");
        return role.made(new RoleParts.Made(name, spec.rolePath(), spec.rolePermissionsBoundary(), plane.tags(name)));
    }

    private List<ManagedPart> key() {
        EncryptionConfig encryption = plane.spec().encryptionConfig();
        if (encryption == null || encryption.provider() != null) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of(
                "description", "Secrets of the EKS cluster " + plane.eksName(), "tags", plane.tags(plane.eksName()));
        return List.of(ManagedPart.of(KEY_READY, KEY, account.managed(Kinds.KEY, KEY, parameters)));
    }

    private KubeObject cluster() {
        AWSManagedControlPlaneSpec spec = plane.spec();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("version", version());
        parameters.put("roleArnRef", account.ref(RoleParts.ROLE));
        parameters.put("vpcConfig", vpcConfig());
        parameters.put("accessConfig", accessConfig());
        parameters.put("enabledClusterLogTypes", Logs.of(spec.logging()));
        parameters.put("encryptionConfig", encryption());
        services.ifPresent(range -> parameters.put("kubernetesNetworkConfig", Map.of("serviceIpv4Cidr", range)));
        parameters.put("bootstrapSelfManagedAddons", spec.bootstrapSelfManagedAddons());
        if (spec.upgradePolicy() != null) {
            parameters.put(
                    "upgradePolicy", Map.of("supportType", spec.upgradePolicy().toUpperCase(Locale.ROOT)));
        }
        parameters.put("tags", plane.tags(plane.eksName()));
        return account.named(Kinds.EKS_CLUSTER, Plane.CLUSTER, plane.eksName(), parameters);
    }

    /** A version that cannot follow the one that runs is not asked for. */
    private @Nullable String version() {
        String running = running().orElse(null);
        String wanted = plane.spec().version();
        return running != null && Versions.refusal(running, wanted).isPresent()
                ? running
                : wanted == null ? null : Versions.minor(wanted);
    }

    private Optional<String> running() {
        return Optional.ofNullable(seen.get(Plane.CLUSTER))
                .flatMap(cluster -> cluster.text("status", "atProvider", "version"));
    }

    /** Return why the wanted version is not asked for, if so; nothing is asked of a cluster that is only looked at. */
    Optional<String> refusedVersion() {
        return plane.isAdopted()
                ? Optional.empty()
                : Versions.refusal(running().orElse(null), plane.spec().version());
    }

    private Map<String, Object> vpcConfig() {
        var spec = plane.spec();
        SubnetPlan plan = plane.subnets();
        List<PlannedSubnet> subnets =
                plan.ofType(Boolean.TRUE.equals(spec.restrictPrivateSubnets()) ? "private" : "all");
        Map<String, Object> config = new LinkedHashMap<>();
        config.put(
                "subnetIdRefs",
                subnets.stream().map(one -> account.ref(one.part())).toList());
        SecurityGroupParts groups = new SecurityGroupParts(plane, account, seen);
        groups.override()
                .ifPresentOrElse(
                        id -> config.put("securityGroupIds", List.of(id)),
                        () -> config.put("securityGroupIdRefs", List.of(account.ref(Plane.SECURITY_GROUP))));
        var access = spec.endpointAccess();
        config.put("endpointPublicAccess", access == null || !Boolean.FALSE.equals(access.publicAccess()));
        config.put("endpointPrivateAccess", access != null && Boolean.TRUE.equals(access.privateAccess()));
        if (access != null && access.publicCIDRs() != null) {
            config.put("publicAccessCidrs", access.publicCIDRs());
        }
        return config;
    }

    private @Nullable Map<String, Object> accessConfig() {
        var access = plane.spec().accessConfig();
        if (access == null) {
            return null;
        }
        Map<String, Object> config = new LinkedHashMap<>();
        if (access.authenticationMode() != null) {
            config.put("authenticationMode", access.authenticationMode().toUpperCase(Locale.ROOT));
        }
        if (access.bootstrapClusterCreatorAdminPermissions() != null) {
            config.put("bootstrapClusterCreatorAdminPermissions", access.bootstrapClusterCreatorAdminPermissions());
        }
        return config;
    }

    private @Nullable Map<String, Object> encryption() {
        EncryptionConfig encryption = plane.spec().encryptionConfig();
        if (encryption == null) {
            return null;
        }
        String key = encryption.provider() != null ? encryption.provider() : observed(KEY, "arn");
        return Map.of(
                "provider",
                Map.of("keyArn", key),
                "resources",
                encryption.resources() == null ? List.of("secrets") : encryption.resources());
    }

    /** What a part says is known by the time that it is used. */
    private String observed(String part, String field) {
        return Optional.ofNullable(seen.get(part))
                .flatMap(object -> object.text("status", "atProvider", field))
                .orElse("");
    }

    private List<ManagedPart> inside() {
        List<ManagedPart> parts = new ArrayList<>();
        if (Boolean.TRUE.equals(plane.spec().associateOIDCProvider())) {
            Map<String, Object> parameters = Map.of(
                    "url", issuer(),
                    "clientIdList", List.of("sts.amazonaws.com"),
                    "tags", plane.tags(plane.eksName()));
            parts.add(ManagedPart.of(OIDC_READY, OIDC, account.managed(Kinds.OIDC_PROVIDER, OIDC, parameters))
                    .needing(Plane.CLUSTER));
        }
        parts.addAll(new SecurityGroupParts(plane, account, seen).afterCluster());
        parts.addAll(new LoginParts(plane, account, seen).parts());
        if (plane.spec().addons() != null) {
            plane.spec().addons().forEach(addon -> parts.add(addon(addon)));
        }
        parts.addAll(new AccessParts(plane, account).parts());
        return parts;
    }

    private String issuer() {
        return Optional.ofNullable(seen.get(Plane.CLUSTER))
                .flatMap(PlaneParts::issuer)
                .orElse("");
    }

    /** Return the issuer of service account tokens that an EKS cluster shows. */
    static Optional<String> issuer(KubeObject cluster) {
        return cluster.list("status", "atProvider", "identity").stream()
                .filter(Map.class::isInstance)
                .map(identity -> KubeObject.of((Map<?, ?>) identity))
                .flatMap(identity -> identity.list("oidc").stream())
                .filter(Map.class::isInstance)
                .flatMap(oidc -> KubeObject.of((Map<?, ?>) oidc).text("issuer").stream())
                .findFirst();
    }

    private ManagedPart addon(Addon addon) {
        String part = "addon-" + addon.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        String conflicts = addon.conflictResolution() == null
                ? "OVERWRITE"
                : addon.conflictResolution().toUpperCase(Locale.ROOT);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("clusterNameRef", account.ref(Plane.CLUSTER));
        parameters.put("addonName", addon.name());
        parameters.put("addonVersion", addon.version());
        parameters.put("configurationValues", addon.configuration());
        parameters.put("serviceAccountRoleArn", addon.serviceAccountRoleARN());
        parameters.put("preserve", addon.preserveOnDelete());
        parameters.put("resolveConflictsOnCreate", conflicts.equals("PRESERVE") ? "NONE" : conflicts);
        parameters.put("resolveConflictsOnUpdate", conflicts);
        parameters.put("tags", plane.tags(addon.name()));
        return ManagedPart.of(ADDONS_READY, part, account.managed(Kinds.ADDON, part, parameters))
                .needing(Plane.CLUSTER)
                .confirming("addonVersion");
    }
}
