package dev.slipway.cluster.aws.plane;

import dev.slipway.cluster.aws.network.NetworkParts;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the status of an AWSManagedControlPlane says, in upstream's fields, conditions and reasons. Pure. */
final class PlaneStatus {

    private static final String CLUSTER_FAILED = "EKSControlPlaneReconciliationFailed";
    private static final String CREATING = "EKSControlPlaneCreating";
    private static final String UPDATING = "EKSControlPlaneUpdating";

    /** Steps with the reason that upstream gives for a failed one. */
    private static final Map<String, String> STEPS = steps();

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put(NetworkParts.VPC_READY, "VpcReconciliationFailed");
        steps.put(NetworkParts.RANGES_READY, "SecondaryCidrReconciliationFailed");
        steps.put(NetworkParts.SUBNETS_READY, "SubnetsReconciliationFailed");
        steps.put(NetworkParts.GATEWAY_READY, "InternetGatewayFailed");
        steps.put(NetworkParts.NAT_READY, "NatGatewaysReconciliationFailed");
        steps.put(NetworkParts.ROUTES_READY, "RouteTableReconciliationFailed");
        steps.put(PlaneParts.GROUPS_READY, "ClusterSecurityGroupReconciliationFailed");
        steps.put(PlaneParts.ROLES_READY, "IAMControlPlaneRolesReconciliationFailed");
        steps.put(PlaneParts.KEY_READY, "EncryptionKeyReconciliationFailed");
        steps.put(PlaneParts.CLUSTER_READY, CLUSTER_FAILED);
        steps.put(PlaneParts.OIDC_READY, "OIDCProviderReconciliationFailed");
        steps.put(LoginParts.READY, "EKSIdentityProviderConfiguredFailed");
        steps.put(PlaneParts.ADDONS_READY, "EKSAddonsConfiguredFailed");
        steps.put(PlaneParts.ENTRIES_READY, "AccessEntriesReconciliationFailed");
        steps.put(ClusterSettings.NETWORK_READY, "VpcCniConfigurationFailed");
        steps.put(ClusterSettings.PROXY_READY, "KubeProxyConfigurationFailed");
        steps.put(ClusterSettings.IDENTITIES_READY, "IAMAuthenticatorConfigurationFailed");
        return steps;
    }

    private final KubeObject plane;
    private final Map<String, KubeObject> seen;
    private final StepConditions before;

    PlaneStatus(KubeObject plane, Map<String, KubeObject> seen, Instant now) {
        this.plane = plane;
        this.seen = seen;
        this.before = StepConditions.continuing(plane, now);
    }

    Map<String, Object> paused(String why) {
        String message = plane.isDeleting() ? why + ": deletion waits until it is resumed" : why;
        Map<String, Object> status = new LinkedHashMap<>(plane.map("status"));
        status.put("conditions", before.isTrue(Keys.PAUSED, "Paused", message).list());
        return status;
    }

    /** Nothing can be begun or gone on with, and what there is stays. */
    Map<String, Object> waiting(String reason, String severity, String message) {
        return status(active().isFalse(Keys.READY, reason, severity, message));
    }

    Map<String, Object> keeping(Standing standing, Optional<String> refusal) {
        StepConditions conditions = adopted(active());
        for (Map.Entry<String, String> step : STEPS.entrySet()) {
            if (standing.steps().containsKey(step.getKey())) {
                conditions = conditions.step(step.getKey(), standing.step(step.getKey()), step.getValue());
            } else {
                conditions = conditions.without(step.getKey());
            }
        }
        conditions = phase(conditions, standing.step(PlaneParts.CLUSTER_READY));
        if (refusal.isPresent()) {
            conditions = conditions
                    .isFalse(PlaneParts.CLUSTER_READY, CLUSTER_FAILED, "Error", refusal.get())
                    .isFalse(Keys.READY, CLUSTER_FAILED, "Error", refusal.get());
        } else {
            conditions = conditions.step(Keys.READY, standing.whole(), failure(standing));
        }
        return status(conditions);
    }

    private StepConditions adopted(StepConditions conditions) {
        return Plane.isAdopted(plane)
                ? conditions
                        .ignoring(List.of())
                        .isTrue(
                                Keys.ADOPTED,
                                "ThereBefore",
                                "the EKS cluster was there before and is only looked at, also when this goes; spec says"
                                        + " where it is, and has no effect on it")
                : conditions.ignoring(Unbuilt.of(plane)).without(Keys.ADOPTED);
    }

    private StepConditions phase(StepConditions conditions, Progress cluster) {
        boolean isUnderWay = cluster instanceof Progress.Waiting && seen.containsKey(Plane.CLUSTER);
        StepConditions known = conditions.without(CREATING).without(UPDATING);
        if (!isUnderWay) {
            return known;
        }
        return isReady() ? known.isTrue(UPDATING) : known.isTrue(CREATING);
    }

    private static String failure(Standing standing) {
        return STEPS.entrySet().stream()
                .filter(step -> standing.step(step.getKey()) instanceof Progress.Failed)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("ReconciliationFailed");
    }

    Map<String, Object> removing(Standing standing) {
        StepConditions conditions = active().without(CREATING).without(UPDATING);
        for (Map.Entry<String, Progress> step : standing.steps().entrySet()) {
            conditions = conditions.leaving(step.getKey(), step.getValue());
        }
        return status(conditions.leaving(Keys.READY, standing.whole()));
    }

    private StepConditions active() {
        return before.isFalse(Keys.PAUSED, "NotPaused", "Info", null);
    }

    /** What has been reached stays reached: an upgrade does not take a control plane away from who uses it. */
    boolean isReady() {
        return endpoint().isPresent() && !plane.isDeleting();
    }

    private Optional<String> endpoint() {
        return Optional.ofNullable(seen.get(Plane.CLUSTER)).flatMap(cluster -> shown(cluster, "endpoint"));
    }

    private static Optional<String> shown(KubeObject part, String field) {
        return part.text("status", "atProvider", field).filter(text -> !text.isEmpty());
    }

    private Map<String, Object> status(StepConditions conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions.list());
        status.put("externalManagedControlPlane", true);
        status.put("ready", isReady());
        boolean wasInitialized =
                plane.at("status", "initialized").filter(Boolean.TRUE::equals).isPresent();
        if (isReady() || wasInitialized) {
            status.put("initialized", true);
        }
        Optional.ofNullable(seen.get(Plane.CLUSTER))
                .flatMap(cluster -> shown(cluster, "version"))
                .ifPresent(version -> status.put("version", "v" + version));
        put(status, "addons", addons());
        put(status, "failureDomains", failureDomains());
        put(status, "identityProviderStatus", identityProvider());
        put(status, "networkStatus", network());
        put(status, "oidcProvider", oidcProvider());
        return status;
    }

    private static void put(Map<String, Object> status, String field, Object value) {
        if (!value.equals(List.of()) && !value.equals(Map.of())) {
            status.put(field, value);
        }
    }

    private List<Object> addons() {
        List<Object> addons = new ArrayList<>();
        new TreeMap<>(seen)
                .values().stream()
                        .filter(part -> part.kind().equals("Addon"))
                        .filter(part -> shown(part, "arn").isPresent()
                                && shown(part, "addonVersion").isPresent())
                        .forEach(part -> addons.add(addon(part)));
        return addons;
    }

    private static Map<String, Object> addon(KubeObject part) {
        Map<String, Object> addon = new LinkedHashMap<>();
        addon.put("arn", shown(part, "arn").orElse(""));
        addon.put("name", part.text("spec", "forProvider", "addonName").orElse(part.name()));
        addon.put("version", shown(part, "addonVersion").orElse(""));
        shown(part, "serviceAccountRoleArn").ifPresent(arn -> addon.put("serviceAccountRoleARN", arn));
        boolean isActive =
                part.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
        addon.put("status", isActive ? "ACTIVE" : "CREATING");
        return addon;
    }

    private Map<String, Object> identityProvider() {
        Map<String, Object> provider = new LinkedHashMap<>();
        seen.values().stream()
                .filter(part -> part.kind().equals(Kinds.IDENTITY_PROVIDER.kind()))
                .findFirst()
                .ifPresent(part -> {
                    shown(part, "arn").ifPresent(arn -> provider.put("arn", arn));
                    shown(part, "status").ifPresent(word -> provider.put("status", word));
                });
        return provider;
    }

    private Map<String, Object> failureDomains() {
        Map<String, Object> domains = new TreeMap<>();
        seen.values().stream()
                .filter(part -> part.kind().equals("Subnet"))
                .flatMap(part -> shown(part, "availabilityZone").stream())
                .forEach(zone -> domains.put(zone, Map.of("controlPlane", true)));
        return domains;
    }

    private Map<String, Object> network() {
        Map<String, Object> network = new LinkedHashMap<>();
        List<String> addresses = new TreeMap<>(seen)
                .values().stream()
                        .filter(part -> part.kind().equals("EIP"))
                        .flatMap(part -> shown(part, "publicIp").stream())
                        .toList();
        put(network, "natGatewaysIPs", addresses);
        Optional.ofNullable(seen.get(Plane.SECURITY_GROUP))
                .flatMap(group -> shown(group, "id").or(() -> group.annotation("crossplane.io/external-name")))
                .ifPresent(id -> network.put(
                        "securityGroups",
                        Map.of(SecurityGroupParts.ROLE, Map.of("id", id, "name", SecurityGroupParts.ROLE))));
        return network;
    }

    private Map<String, Object> oidcProvider() {
        Optional<String> arn = Optional.ofNullable(seen.get(PlaneParts.OIDC)).flatMap(part -> shown(part, "arn"));
        Optional<String> issuer = Optional.ofNullable(seen.get(Plane.CLUSTER)).flatMap(PlaneParts::issuer);
        if (arn.isEmpty() || issuer.isEmpty()) {
            return Map.of();
        }
        return Map.of("arn", arn.get(), "trustPolicy", TrustPolicy.of(arn.get(), issuer.get()));
    }
}
