package dev.slipway.provider.gcp.container;

import com.google.api.services.container.model.AuthenticatorGroupsConfig;
import com.google.api.services.container.model.Cluster;
import com.google.api.services.container.model.ClusterUpdate;
import com.google.api.services.container.model.MasterAuth;
import com.google.api.services.container.model.MasterAuthorizedNetworksConfig;
import dev.slipway.declared.Found;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Naming;
import dev.slipway.provider.gcp.resource.Scope;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a cluster is written, changed and read. Pure. */
final class ClusterForm {

    private static final String RECURRING = "maintenancePolicy.window.recurringWindow.";

    static final Form<Cluster> FORM = Form.of(
            Cluster.class,
            NodeNames.under(
                    "nodeConfig",
                    "addonsConfig.cloudrunConfig=addonsConfig.cloudRunConfig",
                    "addonsConfig.rayOperatorConfig[]=addonsConfig.rayOperatorConfig",
                    "clusterAutoscaling=autoscaling",
                    "autoscaling.enabled=autoscaling.enableNodeAutoprovisioning",
                    "autoscaling.autoProvisioningDefaults=autoscaling.autoprovisioningNodePoolDefaults",
                    "autoscaling.autoprovisioningNodePoolDefaults.diskSize"
                            + "=autoscaling.autoprovisioningNodePoolDefaults.diskSizeGb",
                    "allowNetAdmin=autopilot.workloadPolicyConfig.allowNetAdmin",
                    "enableK8SBetaApis=enableK8sBetaApis",
                    "ipAllocationPolicy.podCidrOverprovisionConfig.disabled"
                            + "=ipAllocationPolicy.podCidrOverprovisionConfig.disable",
                    "maintenancePolicy.recurringWindow=maintenancePolicy.window.recurringWindow",
                    RECURRING + "startTime=" + RECURRING + "window.startTime",
                    RECURRING + "endTime=" + RECURRING + "window.endTime",
                    "autoscaling.autoProvisioningLocations=autoscaling.autoprovisioningLocations",
                    "datapathProvider=networkConfig.datapathProvider",
                    "defaultMaxPodsPerNode=defaultMaxPodsConstraint.maxPodsPerNode",
                    "defaultSnatStatus=networkConfig.defaultSnatStatus",
                    "dnsConfig=networkConfig.dnsConfig",
                    "enableAutopilot=autopilot.enabled",
                    "enableCiliumClusterwideNetworkPolicy=networkConfig.enableCiliumClusterwideNetworkPolicy",
                    "enableFqdnNetworkPolicy=networkConfig.enableFqdnNetworkPolicy",
                    "enableIntranodeVisibility=networkConfig.enableIntraNodeVisibility",
                    "enableL4IlbSubsetting=networkConfig.enableL4ilbSubsetting",
                    "enableLegacyAbac=legacyAbac.enabled",
                    "enableMultiNetworking=networkConfig.enableMultiNetworking",
                    "enableShieldedNodes=shieldedNodes.enabled",
                    "gatewayApiConfig=networkConfig.gatewayApiConfig",
                    "inTransitEncryptionConfig=networkConfig.inTransitEncryptionConfig",
                    "loggingConfig.enableComponents=loggingConfig.componentConfig.enableComponents",
                    "maintenancePolicy.dailyMaintenanceWindow=maintenancePolicy.window.dailyMaintenanceWindow",
                    "minMasterVersion=initialClusterVersion",
                    "monitoringConfig.enableComponents=monitoringConfig.componentConfig.enableComponents",
                    "monitoringConfig.managedPrometheus=monitoringConfig.managedPrometheusConfig",
                    "networkPerformanceConfig=networkConfig.networkPerformanceConfig",
                    "nodeLocations=locations",
                    "privateIpv6GoogleAccess=networkConfig.privateIpv6GoogleAccess",
                    "resourceUsageExportConfig.enableResourceConsumptionMetering"
                            + "=resourceUsageExportConfig.consumptionMeteringConfig.enabled",
                    "serviceExternalIpsConfig=networkConfig.serviceExternalIpsConfig"));

    /** Where the fields of a cluster stand in a request that changes it. */
    private static final Naming DESIRED = Naming.of(
            "addonsConfig=desiredAddonsConfig",
            "authenticatorGroupsConfig=desiredAuthenticatorGroupsConfig",
            "autoscaling=desiredClusterAutoscaling",
            "binaryAuthorization=desiredBinaryAuthorization",
            "controlPlaneEndpointsConfig=desiredControlPlaneEndpointsConfig",
            "costManagementConfig=desiredCostManagementConfig",
            "databaseEncryption=desiredDatabaseEncryption",
            "fleet=desiredFleet",
            "identityServiceConfig=desiredIdentityServiceConfig",
            "initialClusterVersion=desiredMasterVersion",
            "locations=desiredLocations",
            "loggingConfig=desiredLoggingConfig",
            "loggingService=desiredLoggingService",
            "masterAuthorizedNetworksConfig=desiredMasterAuthorizedNetworksConfig",
            "meshCertificates=desiredMeshCertificates",
            "monitoringConfig=desiredMonitoringConfig",
            "monitoringService=desiredMonitoringService",
            "networkConfig.defaultSnatStatus=desiredDefaultSnatStatus",
            "networkConfig.dnsConfig=desiredDnsConfig",
            "networkConfig.enableCiliumClusterwideNetworkPolicy=desiredEnableCiliumClusterwideNetworkPolicy",
            "networkConfig.enableFqdnNetworkPolicy=desiredEnableFqdnNetworkPolicy",
            "networkConfig.enableIntraNodeVisibility=desiredIntraNodeVisibilityConfig.enabled",
            "networkConfig.enableL4ilbSubsetting=desiredL4ilbSubsettingConfig.enabled",
            "networkConfig.enableMultiNetworking=desiredEnableMultiNetworking",
            "networkConfig.gatewayApiConfig=desiredGatewayApiConfig",
            "networkConfig.inTransitEncryptionConfig=desiredInTransitEncryptionConfig",
            "networkConfig.privateIpv6GoogleAccess=desiredPrivateIpv6GoogleAccess",
            "networkConfig.serviceExternalIpsConfig=desiredServiceExternalIpsConfig",
            "notificationConfig=desiredNotificationConfig",
            "rbacBindingConfig=desiredRbacBindingConfig",
            "releaseChannel=desiredReleaseChannel",
            "resourceUsageExportConfig=desiredResourceUsageExportConfig",
            "secretManagerConfig=desiredSecretManagerConfig",
            "securityPostureConfig=desiredSecurityPostureConfig",
            "shieldedNodes=desiredShieldedNodes",
            "verticalPodAutoscaling=desiredVerticalPodAutoscaling",
            "workloadIdentityConfig=desiredWorkloadIdentityConfig");

    /** What a single kind of request changes. */
    static final List<String> CHANGEABLE = List.of(
            "addonsConfig",
            "authenticatorGroupsConfig",
            "binaryAuthorization",
            "clusterAutoscaling",
            "controlPlaneEndpointsConfig",
            "costManagementConfig",
            "databaseEncryption",
            "defaultSnatStatus",
            "dnsConfig",
            "enableCiliumClusterwideNetworkPolicy",
            "enableFqdnNetworkPolicy",
            "enableIntranodeVisibility",
            "enableL4IlbSubsetting",
            "enableMultiNetworking",
            "enableShieldedNodes",
            "fleet",
            "gatewayApiConfig",
            "identityServiceConfig",
            "inTransitEncryptionConfig",
            "loggingConfig",
            "loggingService",
            "masterAuthorizedNetworksConfig",
            "meshCertificates",
            "minMasterVersion",
            "monitoringConfig",
            "monitoringService",
            "nodeLocations",
            "notificationConfig",
            "privateIpv6GoogleAccess",
            "rbacBindingConfig",
            "releaseChannel",
            "resourceUsageExportConfig",
            "secretManagerConfig",
            "securityPostureConfig",
            "serviceExternalIpsConfig",
            "verticalPodAutoscaling",
            "workloadIdentityConfig");

    static final List<String> FIXED = List.of(
            "datapathProvider",
            "defaultMaxPodsPerNode",
            "description",
            "enableAutopilot",
            "enableKubernetesAlpha",
            "ipAllocationPolicy",
            "privateClusterConfig");

    private ClusterForm() {}

    /** Return a request that changes one field, as Google takes one at a time. */
    static ClusterUpdate change(Scope<?, ?> scope, String field) {
        Map<String, Object> googles = FORM.naming().googles(scope.tree(Set.of(field)));
        ClusterUpdate update = new Form<>(ClusterUpdate.class, DESIRED).model(googles, unknown -> {});
        enable(update.getDesiredMasterAuthorizedNetworksConfig());
        enable(update.getDesiredAuthenticatorGroupsConfig());
        return update;
    }

    /** Return a cluster to be made. Some blocks are switches: that they are there means on. */
    static Cluster create(Scope<?, ?> scope) {
        Cluster cluster = FORM.all(scope);
        enable(cluster.getMasterAuthorizedNetworksConfig());
        enable(cluster.getAuthenticatorGroupsConfig());
        if (cluster.getIpAllocationPolicy() != null) {
            cluster.getIpAllocationPolicy().setUseIpAliases(true);
        }
        return cluster.setLocation(null);
    }

    private static void enable(@Nullable MasterAuthorizedNetworksConfig config) {
        if (config != null) {
            config.setEnabled(true);
        }
    }

    private static void enable(@Nullable AuthenticatorGroupsConfig config) {
        if (config != null) {
            config.setEnabled(true);
        }
    }

    static Found read(Scope<?, ?> scope, Cluster cluster) {
        Map<String, Object> tree = FORM.read(cluster);
        Found found = Found.named(scope.name())
                .from(tree, CHANGEABLE.toArray(String[]::new))
                .from(tree, FIXED.toArray(String[]::new))
                .from(tree, "maintenancePolicy", "networkPolicy", "enableLegacyAbac", "clusterIpv4Cidr")
                .from(tree, "endpoint", "labelFingerprint", "selfLink", "servicesIpv4Cidr", "tpuIpv4CidrBlock")
                .with("minMasterVersion", version(scope.text("minMasterVersion"), cluster.getCurrentMasterVersion()))
                .with("masterVersion", cluster.getCurrentMasterVersion())
                .with("location", Links.as(scope.text("location"), cluster.getLocation()))
                .with("network", link(scope.text("network"), cluster.getNetwork()))
                .with("subnetwork", link(scope.text("subnetwork"), cluster.getSubnetwork()));
        return cluster.getMasterAuth() == null ? found : found.with(ACCESS, cluster.getMasterAuth());
    }

    /** Google tells the last part of a link only. */
    private static @Nullable Object link(String wanted, @Nullable String seen) {
        return seen != null && Links.last(wanted).equals(Links.last(seen)) ? wanted : seen;
    }

    /** A minimum is met by whatever is newer, and {@code 1.30} by {@code 1.30.5-gke.100}. */
    static @Nullable String version(String wanted, @Nullable String seen) {
        return seen != null && Versions.isAtLeast(seen, wanted) ? wanted : seen;
    }

    /** Not shown: the status has no place for it, only the connection secret has. */
    private static final String ACCESS = " access";

    /** Return what the connection secret holds: a kubeconfig for those who bring a token of their own. */
    static Map<String, Redacted<String>> connection(Found found) {
        if (found.text("endpoint").isEmpty() || !(found.value(ACCESS) instanceof MasterAuth access)) {
            return Map.of();
        }
        String name = found.name();
        Map<String, Object> cluster = new LinkedHashMap<>();
        cluster.put("server", "https://" + found.text("endpoint"));
        cluster.put("certificate-authority-data", access.getClusterCaCertificate());
        Map<String, Object> user = new LinkedHashMap<>();
        if (access.getClientCertificate() == null) {
            user.put("exec", PLUGIN);
        } else {
            user.put("client-certificate-data", access.getClientCertificate());
            user.put("client-key-data", access.getClientKey());
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("clusters", List.of(Map.of("name", name, "cluster", cluster)));
        config.put("users", List.of(Map.of("name", name, "user", user)));
        config.put("contexts", List.of(Map.of("name", name, "context", Map.of("cluster", name, "user", name))));
        config.put("current-context", name);
        return Map.of("kubeconfig", Redacted.of(Json.toYaml(config)));
    }

    /** Clusters give out no client certificates by default; then Google's plugin brings a token. */
    private static final Map<String, Object> PLUGIN = Map.of(
            "apiVersion", "client.authentication.k8s.io/v1beta1",
            "command", "gke-gcloud-auth-plugin",
            "interactiveMode", "Never",
            "provideClusterInfo", true);
}
