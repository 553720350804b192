package dev.slipway.cluster.aws.pool;

import dev.slipway.api.cluster.aws.AWSManagedMachinePoolSpec;
import dev.slipway.api.cluster.aws.Ami;
import dev.slipway.api.cluster.aws.AwsLaunchTemplate;
import dev.slipway.cluster.aws.network.PlannedSubnet;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.parts.Names;
import dev.slipway.cluster.aws.parts.RoleParts;
import dev.slipway.cluster.aws.parts.Tags;
import dev.slipway.cluster.aws.plane.Plane;
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
 * The managed resources of a node group. Pure.
 *
 * @param planeCluster the control plane's EKS cluster as it is seen
 * @param seen what there is of them by now
 * @param version the Kubernetes version to ask for now, which is never later than the control plane's; none asks for none
 */
record PoolParts(
        Pool pool,
        Plane plane,
        Account account,
        KubeObject planeCluster,
        Map<String, KubeObject> seen,
        Optional<String> version) {

    static final String ROLES_READY = "IAMNodegroupRolesReady";
    static final String GROUP_READY = "EKSNodegroupReady";
    static final String GROUP = "node-group";

    /** Return the parts; of a node group that is adopted only the one that looks at it. */
    List<ManagedPart> parts() {
        if (pool.isAdopted()) {
            return List.of(ManagedPart.of(
                    GROUP_READY, GROUP, NodeGroups.observed(account, GROUP, plane.eksName(), pool.name())));
        }
        List<ManagedPart> parts = new ArrayList<>(role());
        template().map(LaunchTemplates::part).ifPresent(parts::add);
        List<String> before = parts.stream().map(ManagedPart::name).toList();
        parts.add(ManagedPart.of(GROUP_READY, GROUP, group())
                .needing(before)
                .confirming("version", "scalingConfig", "labels", "launchTemplate"));
        return parts;
    }

    private Optional<LaunchTemplates> template() {
        return Optional.ofNullable(pool.spec().awsLaunchTemplate())
                .map(wanted -> new LaunchTemplates(pool, plane, account, planeCluster, wanted, tags(pool.name())));
    }

    /** A version of the template is named, so that a new one is what nodes are exchanged for. */
    private @Nullable Map<String, Object> version(KubeObject template) {
        Optional<String> id = template.annotation("crossplane.io/external-name");
        Optional<Object> latest = template.at("status", "atProvider", "latestVersion");
        return id.isPresent() && latest.isPresent()
                ? Map.of("id", id.get(), "version", latest.get().toString())
                : null;
    }

    private List<ManagedPart> role() {
        AWSManagedMachinePoolSpec spec = pool.spec();
        String prefix = "arn:" + account.partition(plane.spec().partition()) + ":iam::aws:policy/";
        List<String> policies = new ArrayList<>(List.of(
                prefix + "AmazonEKSWorkerNodePolicy",
                prefix + "AmazonEKS_CNI_Policy",
                prefix + "AmazonEC2ContainerRegistryReadOnly"));
        if (spec.roleAdditionalPolicies() != null) {
            policies.addAll(spec.roleAdditionalPolicies());
        }
        RoleParts role = new RoleParts(account, ROLES_READY, "ec2.amazonaws.com", policies);
        if (spec.roleName() != null) {
            return role.existing(spec.roleName());
        }
        KubeObject object = pool.object();
        String name = Names.role(object.namespace(), object.name(), "nodegroup-iam-service-role");
        return role.made(new RoleParts.Made(name, spec.rolePath(), spec.rolePermissionsBoundary(), tags(name)));
    }

    private KubeObject group() {
        AWSManagedMachinePoolSpec spec = pool.spec();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("clusterName", plane.eksName());
        parameters.put("nodeRoleArnRef", account.ref(RoleParts.ROLE));
        parameters.put("scalingConfig", pool.scaling());
        image(parameters);
        parameters.put("capacityType", capacity());
        parameters.put("diskSize", spec.diskSize());
        parameters.put("instanceTypes", spec.instanceType() == null ? null : List.of(spec.instanceType()));
        parameters.put("labels", spec.labels() == null ? Map.of() : spec.labels());
        parameters.put("taint", taints());
        parameters.put("updateConfig", update());
        parameters.put("nodeRepairConfig", repair());
        parameters.put("remoteAccess", access());
        parameters.put("tags", tags(pool.name()));
        subnets(parameters);
        return NodeGroups.isTakenOver(seen.get(GROUP))
                ? account.taken(Kinds.NODE_GROUP, GROUP, pool.name(), parameters)
                : account.named(Kinds.NODE_GROUP, GROUP, pool.name(), parameters);
    }

    /** An image that the user chose decides which version nodes have; EKS refuses to be told another. */
    private void image(Map<String, @Nullable Object> parameters) {
        KubeObject template = seen.get(LaunchTemplates.PART);
        if (template().isPresent() && template != null) {
            parameters.put("launchTemplate", version(template));
        }
        if (template().flatMap(one -> LaunchTemplates.image(one.wanted())).isPresent()) {
            parameters.put("amiType", "CUSTOM");
            return;
        }
        parameters.put("version", version.orElse(null));
        parameters.put("releaseVersion", pool.spec().amiVersion());
        parameters.put("amiType", lookedUp().orElse(pool.spec().amiType()));
    }

    private Optional<String> lookedUp() {
        AwsLaunchTemplate template = pool.spec().awsLaunchTemplate();
        Ami ami = template == null ? null : template.ami();
        if (template == null || ami == null) {
            return Optional.empty();
        }
        String instance = template.instanceType() == null ? pool.spec().instanceType() : template.instanceType();
        return EksImages.type(ami.eksLookupType(), instance);
    }

    private String capacity() {
        if (template().filter(one -> LaunchTemplates.isBlock(one.wanted())).isPresent()) {
            return "CAPACITY_BLOCK";
        }
        return "spot".equals(pool.spec().capacityType()) ? "SPOT" : "ON_DEMAND";
    }

    private Map<String, String> tags(String name) {
        Map<String, String> both = new LinkedHashMap<>();
        if (plane.spec().additionalTags() != null) {
            both.putAll(plane.spec().additionalTags());
        }
        if (pool.spec().additionalTags() != null) {
            both.putAll(pool.spec().additionalTags());
        }
        return Tags.of(plane.cluster(), "common", name, both);
    }

    private List<Map<String, String>> taints() {
        return pool.spec().taints() == null
                ? List.of()
                : pool.spec().taints().stream()
                        .map(taint -> Map.of(
                                "key",
                                taint.key(),
                                "value",
                                taint.value(),
                                "effect",
                                taint.effect().toUpperCase(Locale.ROOT).replace('-', '_')))
                        .toList();
    }

    private @Nullable Map<String, Object> update() {
        var wanted = pool.spec().updateConfig();
        if (wanted == null) {
            return null;
        }
        Map<String, Object> update = new LinkedHashMap<>();
        if (wanted.maxUnavailable() != null) {
            update.put("maxUnavailable", wanted.maxUnavailable());
        }
        if (wanted.maxUnavailablePercentage() != null) {
            update.put("maxUnavailablePercentage", wanted.maxUnavailablePercentage());
        }
        return update.isEmpty() ? null : update;
    }

    private @Nullable Map<String, Object> repair() {
        var wanted = pool.spec().nodeRepairConfig();
        return wanted == null || wanted.enabled() == null ? null : Map.of("enabled", wanted.enabled());
    }

    /** Access that is not public is for the nodes' own security group, and those that the user names. */
    private @Nullable Map<String, Object> access() {
        var wanted = pool.spec().remoteAccess();
        if (wanted == null) {
            return null;
        }
        Map<String, Object> access = new LinkedHashMap<>();
        String key = wanted.sshKeyName() == null ? plane.spec().sshKeyName() : wanted.sshKeyName();
        if (key != null) {
            access.put("ec2SshKey", key);
        }
        if (!Boolean.TRUE.equals(wanted.publicAccess())) {
            List<String> groups = new ArrayList<>();
            if (wanted.sourceSecurityGroups() != null) {
                groups.addAll(wanted.sourceSecurityGroups());
            }
            plane.object()
                    .text("status", "networkStatus", "securityGroups", "node-eks-additional", "id")
                    .ifPresent(groups::add);
            access.put("sourceSecurityGroupIds", groups);
        }
        return access;
    }

    private void subnets(Map<String, @Nullable Object> parameters) {
        if (pool.spec().subnetIDs() != null && !pool.spec().subnetIDs().isEmpty()) {
            parameters.put("subnetIds", pool.spec().subnetIDs());
            return;
        }
        if (plane.isAdopted()) {
            parameters.put("subnetIds", planeCluster.list("status", "atProvider", "vpcConfig", "subnetIds"));
            return;
        }
        Account planes = plane.account(account.config());
        parameters.put(
                "subnetIdRefs",
                chosen().stream().map(subnet -> planes.ref(subnet.part())).toList());
    }

    /** Nodes are in private subnets unless the user says otherwise; where there are none, in what there is. */
    private List<PlannedSubnet> chosen() {
        String type = pool.spec().availabilityZoneSubnetType();
        List<PlannedSubnet> ofType = plane.subnets().ofType(type == null ? "private" : type);
        List<PlannedSubnet> all = ofType.isEmpty() ? plane.subnets().ofType("all") : ofType;
        List<String> zones = pool.spec().availabilityZones();
        return zones == null || zones.isEmpty()
                ? all
                : all.stream().filter(subnet -> zones.contains(subnet.zone())).toList();
    }
}
