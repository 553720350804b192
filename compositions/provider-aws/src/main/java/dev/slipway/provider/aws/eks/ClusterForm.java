package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.Cluster;
import dev.slipway.declared.Found;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.CreateClusterRequest;
import software.amazon.awssdk.services.eks.model.LogSetup;
import software.amazon.awssdk.services.eks.model.LogType;
import software.amazon.awssdk.services.eks.model.UpdateClusterConfigRequest;
import software.amazon.awssdk.services.eks.model.VpcConfigRequest;
import software.amazon.awssdk.services.eks.model.VpcConfigResponse;

/** The fields of a cluster: those that EKS calls otherwise are here. Pure. */
final class ClusterForm {

    /** Whether who creates it becomes its administrator counts at creation only, in a block that can be changed. */
    static final String BOOTSTRAP = "accessConfig.bootstrapClusterCreatorAdminPermissions";

    private ClusterForm() {}

    static CreateClusterRequest create(Scope<EksClient, Cluster.Parameters> scope) {
        Cluster.Parameters wanted = scope.parameters();
        CreateClusterRequest.Builder request = scope.fill(CreateClusterRequest.builder())
                .name(scope.name())
                .clientRequestToken(scope.token())
                .resourcesVpcConfig(network(scope.require("vpcConfig", wanted.vpcConfig())))
                .tags(scope.tags());
        Cluster.AccessConfig access = wanted.accessConfig();
        if (access != null) {
            request.accessConfig(config -> config.authenticationMode(access.authenticationMode())
                    .bootstrapClusterCreatorAdminPermissions(access.bootstrapClusterCreatorAdminPermissions()));
        }
        if (wanted.enabledClusterLogTypes() != null) {
            List<String> types = wanted.enabledClusterLogTypes();
            request.logging(logging -> logging.clusterLogging(on(types, true)));
        }
        return request.build();
    }

    private static VpcConfigRequest network(Cluster.VpcConfig wanted) {
        return VpcConfigRequest.builder()
                .subnetIds(wanted.subnetIds())
                .securityGroupIds(wanted.securityGroupIds())
                .endpointPrivateAccess(wanted.endpointPrivateAccess())
                .endpointPublicAccess(wanted.endpointPublicAccess())
                .publicAccessCidrs(wanted.publicAccessCidrs())
                .build();
    }

    private static LogSetup on(List<String> types, boolean on) {
        return LogSetup.builder().typesWithStrings(types).enabled(on).build();
    }

    /** Return the request that makes one change. */
    static UpdateClusterConfigRequest change(Scope<EksClient, Cluster.Parameters> scope, String change) {
        Cluster.Parameters wanted = scope.parameters();
        UpdateClusterConfigRequest.Builder request =
                UpdateClusterConfigRequest.builder().name(scope.name());
        if (change.equals("enabledClusterLogTypes")) {
            List<String> types = wanted.enabledClusterLogTypes() == null ? List.of() : wanted.enabledClusterLogTypes();
            List<String> others = Arrays.stream(LogType.values())
                    .filter(type -> type != LogType.UNKNOWN_TO_SDK_VERSION)
                    .map(LogType::toString)
                    .filter(type -> !types.contains(type))
                    .toList();
            return request.logging(logging -> logging.clusterLogging(on(types, true), on(others, false)))
                    .build();
        }
        return change.equals("vpcConfig")
                ? request.resourcesVpcConfig(network(scope.require("vpcConfig", wanted.vpcConfig())))
                        .build()
                : scope.fill(request, List.of(change)).build();
    }

    static Found read(Found found, software.amazon.awssdk.services.eks.model.Cluster cluster) {
        Found seen = found.from(
                        SdkTree.of(cluster), "arn", "endpoint", "platformVersion", "status", "version", "roleArn")
                .from(
                        SdkTree.of(cluster),
                        "computeConfig",
                        "controlPlaneScalingConfig",
                        "deletionProtection",
                        "kubernetesNetworkConfig")
                .from(SdkTree.of(cluster), "storageConfig", "upgradePolicy", "zonalShiftConfig")
                .with(
                        "createdAt",
                        cluster.createdAt() == null ? null : cluster.createdAt().toString())
                .with("clusterId", cluster.id())
                .with("enabledClusterLogTypes", logs(cluster));
        if (cluster.accessConfig() != null) {
            seen = seen.from(SdkTree.of(cluster), "accessConfig");
        }
        if (cluster.resourcesVpcConfig() != null) {
            seen = seen.with("vpcConfig", network(cluster.resourcesVpcConfig()));
        }
        if (cluster.certificateAuthority() != null) {
            seen = seen.with(
                    "certificateAuthority",
                    block("data", cluster.certificateAuthority().data()));
        }
        return cluster.identity() == null || cluster.identity().oidc() == null
                ? seen
                : seen.with(
                        "identity",
                        List.of(Map.of(
                                "oidc",
                                block("issuer", cluster.identity().oidc().issuer()))));
    }

    private static Map<String, Object> network(VpcConfigResponse network) {
        return Found.named("")
                .from(
                        SdkTree.of(network),
                        "subnetIds",
                        "securityGroupIds",
                        "endpointPrivateAccess",
                        "endpointPublicAccess")
                .from(SdkTree.of(network), "publicAccessCidrs", "clusterSecurityGroupId", "vpcId")
                .shown();
    }

    private static List<Map<String, String>> block(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(Map.of(name, value));
    }

    private static List<String> logs(software.amazon.awssdk.services.eks.model.Cluster cluster) {
        return cluster.logging() == null
                ? List.of()
                : cluster.logging().clusterLogging().stream()
                        .filter(setup -> Boolean.TRUE.equals(setup.enabled()))
                        .flatMap(setup -> setup.typesAsStrings().stream())
                        .sorted()
                        .toList();
    }
}
