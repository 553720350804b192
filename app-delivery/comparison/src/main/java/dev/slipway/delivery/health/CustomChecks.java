package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.ConditionHealth.awsResource;
import static dev.slipway.delivery.health.ConditionHealth.ready;
import static dev.slipway.delivery.health.ConditionHealth.strimzi;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The checks of kinds of other projects, with the results of the customisations that Argo CD ships. */
final class CustomChecks {

    private static final String FLUX = ".toolkit.fluxcd.io";
    private static final Map<String, Function<KubeObject, Health>> CHECKS = new HashMap<>();

    static {
        argo();
        clusters();
        operators();
        secrets();
        gateways();
        aws();
        CHECKS.putAll(CloudHealth.CHECKS);
        CHECKS.putAll(DataStoreHealth.CHECKS);
        CHECKS.putAll(DeliveryHealth.CHECKS);
        CHECKS.putAll(KruiseHealth.CHECKS);
        CHECKS.putAll(TelemetryHealth.CHECKS);
        CHECKS.putAll(ThreeScaleHealth.CHECKS);
        put("apiextensions.k8s.io", "CustomResourceDefinition", ClaimHealth::definition);
        put("batch", "CronJob", ClaimHealth::cronJob);
        put("policy", "PodDisruptionBudget", ClaimHealth::disruptionBudget);
        put("snapshot.storage.k8s.io", "VolumeSnapshot", ClaimHealth::snapshot);
        put("snapshot.storage.k8s.io", "VolumeSnapshotContent", ClaimHealth::snapshot);
        CHECKS.putAll(BrokerHealth.checks());
        CHECKS.putAll(EstateHealth.checks());
        CHECKS.putAll(FleetHealth.checks());
        CHECKS.putAll(NumaHealth.checks());
        CHECKS.putAll(PromoterHealth.checks());
        CHECKS.putAll(RunHealth.checks());
        CHECKS.putAll(StoreHealth.checks());
    }

    private CustomChecks() {}

    private static void put(String group, String kind, Function<KubeObject, Health> check) {
        CHECKS.put(group + "/" + kind, check);
    }

    private static void argo() {
        put("argoproj.io", "Rollout", RolloutHealth::rollout);
        put("argoproj.io", "AnalysisRun", RolloutHealth::analysisRun);
        put("argoproj.io", "Experiment", RolloutHealth::experiment);
        put("argoproj.io", "ApplicationSet", RolloutHealth::applicationSet);
        put("argoproj.io", "CronWorkflow", RolloutHealth::cronWorkflow);
        put("argoproj.io", "EventBus", RolloutHealth::eventBus);
        put("flagger.app", "Canary", RolloutHealth::canaryOfFlagger);
    }

    private static void clusters() {
        put("cluster.x-k8s.io", "Cluster", ClusterHealth::cluster);
        put("cluster.x-k8s.io", "Machine", ClusterHealth::machine);
        put("cluster.x-k8s.io", "MachineDeployment", ClusterHealth::machineDeployment);
        put("cluster.x-k8s.io", "MachineHealthCheck", ClusterHealth::machineHealthCheck);
        put("cluster.x-k8s.io", "MachinePool", ClusterHealth::machinePool);
        put("controlplane.cluster.x-k8s.io", "AWSManagedControlPlane", ClusterHealth::awsControlPlane);
        put("addons.cluster.x-k8s.io", "ClusterResourceSet", ConditionHealth::resourceSet);
        put("karpenter.sh", "NodeClaim", ConditionHealth::karpenterClaim);
        put("karpenter.sh", "NodePool", ready("Ready", "Waiting for NodePool to be ready"));
    }

    private static void operators() {
        put("elasticsearch.k8s.elastic.co", "Elasticsearch", OperatorHealth::elasticsearch);
        put("install.istio.io", "IstioOperator", OperatorHealth::istio);
        put("monitoring.coreos.com", "Prometheus", OperatorHealth::prometheus);
        put("postgresql.cnpg.io", "Cluster", OperatorHealth::postgres);
        put("operators.coreos.com", "Subscription", OperatorHealth::subscription);
        put("operator.knative.dev", "KnativeEventing", OperatorHealth::knativeOperator);
        put("operator.knative.dev", "KnativeServing", OperatorHealth::knativeOperator);
        put("serving.knative.dev", "Service", OperatorHealth::knativeService);
        put("keda.sh", "ScaledJob", ConditionHealth::keda);
        put("keda.sh", "ScaledObject", ConditionHealth::keda);
        put("kyverno.io", "Policy", ConditionHealth::kyvernoPolicy);
        put("kyverno.io", "ClusterPolicy", ConditionHealth::kyvernoPolicy);
        put("kafka.strimzi.io", "Kafka", ConditionHealth::strimziCluster);
        put("kafka.strimzi.io", "KafkaBridge", strimzi("KafkaBridge"));
        put("kafka.strimzi.io", "KafkaConnect", strimzi("Kafka Connect"));
        put("kafka.strimzi.io", "KafkaConnector", strimzi("KafkaConnector"));
        put("kafka.strimzi.io", "KafkaTopic", strimzi("Kafka Topic"));
        put("kafka.strimzi.io", "KafkaUser", strimzi("Kafka User"));
    }

    private static void secrets() {
        put("bitnami.com", "SealedSecret", ConditionHealth::sealedSecret);
        put("cert-manager.io", "Certificate", ConditionHealth::certificate);
        put("cert-manager.io", "Issuer", ready("Ready", "Initializing issuer"));
        put("cert-manager.io", "ClusterIssuer", ready("Ready", "Initializing ClusterIssuer"));
        put("external-secrets.io", "ClusterExternalSecret", ConditionHealth::clusterExternalSecret);
        for (String kind : List.of("ExternalSecret", "PushSecret", "SecretStore", "ClusterSecretStore")) {
            put("external-secrets.io", kind, ready("Ready", "Waiting for " + kind));
        }
    }

    private static void gateways() {
        put("gateway.networking.k8s.io", "GatewayClass", GatewayHealth::gatewayClass);
        put("gateway.networking.k8s.io", "Gateway", GatewayHealth::gateway);
        put("gateway.networking.k8s.io", "HTTPRoute", GatewayHealth::route);
        put("gateway.networking.k8s.io", "GRPCRoute", GatewayHealth::route);
        put("gateway.networking.k8s.io", "BackendTLSPolicy", GatewayHealth::tlsPolicy);
        put("projectcontour.io", "ExtensionService", OperatorHealth::extensionService);
        put("projectcontour.io", "HTTPProxy", OperatorHealth::httpProxy);
    }

    private static void aws() {
        put("pkg.crossplane.io", "Provider", ConditionHealth::crossplaneProvider);
        for (String kind : List.of("Policy", "Role", "RolePolicyAttachment")) {
            put("iam.aws.crossplane.io", kind, awsResource(kind));
        }
        put("rds.aws.crossplane.io", "DBCluster", awsResource("DBCluster"));
        put("rds.aws.crossplane.io", "DBInstance", awsResource("DBInstance"));
        put("s3.aws.crossplane.io", "Bucket", awsResource("Bucket"));
    }

    /** Return the check for a kind, by its name or by its group. */
    static Optional<Function<KubeObject, Health>> find(Gvk gvk) {
        Function<KubeObject, Health> known =
                CHECKS.getOrDefault(gvk.group() + "/" + gvk.kind(), CHECKS.get(gvk.group() + "/*"));
        if (known != null) {
            return Optional.of(known);
        }
        if (gvk.group().endsWith(FLUX)) {
            return Optional.of(ConditionHealth::flux);
        }
        if (gvk.group().endsWith(".services.k8s.aws")) {
            return Optional.of(CloudHealth.ACK);
        }
        return gvk.group().endsWith(".cnrm.cloud.google.com")
                ? Optional.of(ConditionHealth::configConnector)
                : Optional.empty();
    }
}
