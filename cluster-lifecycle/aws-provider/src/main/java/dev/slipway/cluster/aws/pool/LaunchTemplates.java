package dev.slipway.cluster.aws.pool;

import dev.slipway.api.cluster.aws.AdditionalSecurityGroup;
import dev.slipway.api.cluster.aws.AwsLaunchTemplate;
import dev.slipway.api.cluster.aws.NonRootVolume;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.plane.Plane;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The launch template of a pool. Its description carries a mark of what it says: a version is used when the mark shows that it
 * is the one that is wanted, and also what is taken out of the pool makes another one. Pure.
 *
 * @param wanted what the pool says about it
 * @param tags those of the pool, which its instances and volumes get too: EKS does not hand them on
 */
record LaunchTemplates(
        Pool pool,
        Plane plane,
        Account account,
        KubeObject planeCluster,
        AwsLaunchTemplate wanted,
        Map<String, String> tags) {

    static final String READY = "LaunchTemplateReady";
    static final String PART = "launch-template";

    /** Where the images that EKS offers have their root volume. */
    private static final String ROOT = "/dev/xvda";

    ManagedPart part() {
        Map<String, @Nullable Object> parameters = content();
        parameters.put("description", pool.name() + " " + mark(parameters));
        parameters.put("name", wanted.name() == null || wanted.name().isEmpty() ? pool.name() : wanted.name());
        parameters.put("tags", tags);
        return ManagedPart.of(READY, PART, account.managed(Kinds.LAUNCH_TEMPLATE, PART, parameters))
                .confirming("description");
    }

    private static String mark(Map<String, @Nullable Object> content) {
        return Integer.toHexString(new TreeMap<>(content).toString().hashCode());
    }

    private Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("imageId", image(wanted).orElse(null));
        content.put("instanceType", wanted.instanceType());
        content.put("keyName", wanted.sshKeyName());
        content.put("blockDeviceMappings", volumes());
        content.put("metadataOptions", metadata());
        content.put("privateDnsNameOptions", names());
        content.put("capacityReservationSpecification", reservation());
        content.put(
                "instanceMarketOptions",
                isBlock(wanted) ? new TreeMap<>(Map.of("marketType", "capacity-block")) : null);
        content.put("vpcSecurityGroupIds", groups());
        content.put("userDataSecretRef", userData());
        content.put(
                "tagSpecifications",
                Stream.of("instance", "volume")
                        .map(type -> new TreeMap<>(Map.of("resourceType", type, "tags", new TreeMap<>(tags))))
                        .toList());
        return content;
    }

    /** Return the image that the user chose; otherwise EKS chooses by type and version. */
    static Optional<String> image(AwsLaunchTemplate wanted) {
        return Optional.ofNullable(wanted.ami()).map(ami -> ami.id()).filter(id -> !id.isEmpty());
    }

    static boolean isBlock(AwsLaunchTemplate wanted) {
        return "CapacityBlock".equals(wanted.marketType());
    }

    private @Nullable List<Map<String, Object>> volumes() {
        List<Map<String, Object>> volumes = new ArrayList<>();
        if (wanted.rootVolume() != null) {
            volumes.add(volume(wanted.rootVolume(), ROOT));
        }
        if (wanted.nonRootVolumes() != null) {
            wanted.nonRootVolumes().forEach(volume -> volumes.add(volume(volume, "")));
        }
        return volumes.isEmpty() ? null : volumes;
    }

    private static Map<String, Object> volume(NonRootVolume volume, String device) {
        Map<String, @Nullable Object> ebs = new LinkedHashMap<>();
        ebs.put("deleteOnTermination", "true");
        ebs.put(
                "encrypted",
                volume.encrypted() == null ? null : volume.encrypted().toString());
        ebs.put("iops", volume.iops() == null || volume.iops() == 0 ? null : volume.iops());
        ebs.put("kmsKeyId", volume.encryptionKey());
        ebs.put("throughput", volume.throughput());
        ebs.put("volumeSize", volume.size());
        ebs.put("volumeType", volume.type());
        String name = volume.deviceName() == null || volume.deviceName().isEmpty() ? device : volume.deviceName();
        return new TreeMap<>(Map.of("deviceName", name, "ebs", given(ebs)));
    }

    private @Nullable Map<String, Object> metadata() {
        var options = wanted.instanceMetadataOptions();
        if (options == null) {
            return null;
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("httpEndpoint", options.httpEndpoint());
        metadata.put("httpProtocolIpv6", options.httpProtocolIpv6());
        metadata.put("httpPutResponseHopLimit", options.httpPutResponseHopLimit());
        metadata.put("httpTokens", options.httpTokens());
        metadata.put("instanceMetadataTags", options.instanceMetadataTags());
        return given(metadata);
    }

    private @Nullable Map<String, Object> names() {
        var options = wanted.privateDnsName();
        if (options == null) {
            return null;
        }
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("enableResourceNameDnsARecord", options.enableResourceNameDnsARecord());
        names.put("enableResourceNameDnsAaaaRecord", options.enableResourceNameDnsAAAARecord());
        names.put("hostnameType", options.hostnameType());
        return given(names);
    }

    /** Upstream writes {@code CapacityReservationsOnly} where EC2 has {@code capacity-reservations-only}. */
    private @Nullable Map<String, Object> reservation() {
        Map<String, @Nullable Object> reservation = new LinkedHashMap<>();
        String preference = wanted.capacityReservationPreference();
        if (preference != null && !preference.isEmpty()) {
            reservation.put(
                    "capacityReservationPreference",
                    preference.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        }
        if (wanted.capacityReservationId() != null) {
            reservation.put(
                    "capacityReservationTarget", Map.of("capacityReservationId", wanted.capacityReservationId()));
        }
        return reservation.isEmpty() ? null : given(reservation);
    }

    /** EKS adds the cluster's own group only where the template names none. */
    private @Nullable List<String> groups() {
        List<String> more = wanted.additionalSecurityGroups() == null
                ? List.of()
                : wanted.additionalSecurityGroups().stream()
                        .map(AdditionalSecurityGroup::id)
                        .filter(Objects::nonNull)
                        .toList();
        if (more.isEmpty()) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        planeCluster
                .text("status", "atProvider", "vpcConfig", "clusterSecurityGroupId")
                .ifPresent(groups::add);
        plane.object()
                .text("status", "networkStatus", "securityGroups", "node-eks-additional", "id")
                .ifPresent(groups::add);
        more.stream().filter(id -> !groups.contains(id)).forEach(groups::add);
        return groups;
    }

    /** What nodes run when they start is a Secret of the bootstrap provider, or one that the user names. */
    private @Nullable Map<String, Object> userData() {
        return pool.machinePool()
                .text("spec", "template", "spec", "bootstrap", "dataSecretName")
                .filter(name -> !name.isEmpty())
                .<Map<String, Object>>map(name -> new TreeMap<>(Map.of("name", name, "key", "value")))
                .orElse(null);
    }

    private static Map<String, Object> given(Map<String, @Nullable Object> all) {
        Map<String, Object> given = new TreeMap<>();
        all.forEach((name, value) -> {
            if (value != null && !value.equals("")) {
                given.put(name, value);
            }
        });
        return given;
    }

    /**
     * Return why the pool cannot be made so: EKS refuses some fields beside a template, and a group keeps having one or none.
     *
     * @param group the node group as it is seen
     */
    static Optional<String> problem(Pool pool, @Nullable KubeObject group) {
        AwsLaunchTemplate wanted = pool.spec().awsLaunchTemplate();
        if (NodeGroups.isTakenOver(group)) {
            return wanted == null
                    ? Optional.empty()
                    : Optional.of(
                            "the node group was taken over and keeps the launch template that it has, or none: take"
                                    + " spec.awsLaunchTemplate away, or make another pool");
        }
        Optional<Boolean> has = Optional.ofNullable(group)
                .map(seen -> seen.map("status", "atProvider"))
                .filter(seen -> !seen.isEmpty())
                .map(seen -> seen.containsKey("launchTemplate"));
        if (has.isPresent() && has.get() != (wanted != null)) {
            return Optional.of("the node group was made " + (has.get() ? "with" : "without")
                    + " a launch template, which EKS does not change: "
                    + (has.get() ? "put spec.awsLaunchTemplate back" : "take spec.awsLaunchTemplate away")
                    + ", or make another pool and delete this one");
        }
        return wanted == null ? Optional.empty() : clash(pool, wanted);
    }

    private static Optional<String> clash(Pool pool, AwsLaunchTemplate wanted) {
        var spec = pool.spec();
        if (spec.instanceType() != null && wanted.instanceType() != null) {
            return Optional.of("spec.instanceType and spec.awsLaunchTemplate.instanceType are both set: keep one");
        }
        if (spec.diskSize() != null) {
            return beside("spec.diskSize", "spec.awsLaunchTemplate.rootVolume");
        }
        if (spec.remoteAccess() != null) {
            return beside("spec.remoteAccess", "spec.awsLaunchTemplate.sshKeyName and additionalSecurityGroups");
        }
        if (wanted.iamInstanceProfile() != null && !wanted.iamInstanceProfile().isEmpty()) {
            return beside("spec.awsLaunchTemplate.iamInstanceProfile", "spec.roleName");
        }
        if (wanted.spotMarketOptions() != null || "Spot".equals(wanted.marketType())) {
            return beside("a market of spot instances in the template", "spec.capacityType: spot");
        }
        return Optional.empty();
    }

    private static Optional<String> beside(String field, String instead) {
        return Optional.of("EKS does not take " + field + " with a launch template: use " + instead + " instead");
    }
}
