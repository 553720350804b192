package dev.slipway.cluster.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.ClusterControllers;
import dev.slipway.cluster.aws.adopt.EksAdoption;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.pool.NodeGroups;
import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.cluster.cloud.adopt.Look;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.topology.webhook.ConversionAddress;
import dev.slipway.cluster.topology.webhook.ConversionEndpoint;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.provider.aws.AwsProvider;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** EKS clusters against an AWS emulator, from the templates of Cluster API Provider AWS to nothing left. */
class EksIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static final String SECRETS = "capa-system";
    private static final String NAME = "demo";
    private static final String PRINCIPAL = "arn:aws:iam::123456789012:user/viewer";
    private static final String POLICY = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
    private static final Map<String, Object> ENTRY = Map.of(
            "principalARN",
            PRINCIPAL,
            "accessPolicies",
            List.of(Map.of(
                    "policyARN", POLICY, "accessScope", Map.of("type", "namespace", "namespaces", List.of("team")))));
    private static final Map<String, String> COUNTED = Map.of(
            "CreateVpc", "DeleteVpc",
            "CreateSubnet", "DeleteSubnet",
            "CreateInternetGateway", "DeleteInternetGateway",
            "CreateNatGateway", "DeleteNatGateway",
            "AllocateAddress", "ReleaseAddress",
            "CreateRouteTable", "DeleteRouteTable",
            "CreateSecurityGroup", "DeleteSecurityGroup",
            "CreateRole", "DeleteRole",
            "CreateLaunchTemplate", "DeleteLaunchTemplate",
            "CreateOpenIDConnectProvider", "DeleteOpenIDConnectProvider");

    /** A machine that does other things as well takes its time for some eighty resources. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static AwsEmulator aws;
    private static ManagedPlatform hub;
    private static ConversionEndpoint conversion;
    private static Kube kube;
    private static int asked;

    @BeforeAll
    static void start() {
        kube = new Kube(API.client());
        Crds.apply(
                kube,
                Crds.ofGroups(
                        "cluster.x-k8s.io",
                        "addons.cluster.x-k8s.io",
                        "controlplane.cluster.x-k8s.io",
                        "infrastructure.cluster.x-k8s.io",
                        "aws.upbound.io",
                        "aws.m.upbound.io",
                        "ec2.aws.upbound.io",
                        "ec2.aws.m.upbound.io",
                        "iam.aws.upbound.io",
                        "iam.aws.m.upbound.io",
                        "kms.aws.upbound.io",
                        "kms.aws.m.upbound.io",
                        "eks.aws.upbound.io",
                        "eks.aws.m.upbound.io"),
                Duration.ofSeconds(120));
        conversion = ConversionEndpoint.open(kube, ConversionAddress.ofHost("127.0.0.1", 0), Clock.systemUTC());
        conversion.activate(Duration.ofSeconds(60));
        aws = AwsEmulator.withEksBefore(MOTO.endpoint());
        AwsProvider provider = new AwsProvider();
        hub = new ManagedPlatform(API, TEMPORAL.target()).with(provider).with(aws);
        hub.start(provider.kinds(), "ec2", "iam", "kms", "eks");
        startClusters();
        hub.apply(HubAccount.of(SECRETS, aws.url()));
    }

    private static void startClusters() {
        ClusterConnections connections = new ClusterConnections(kube);
        hub.with(connections);
        Providers providers = new Providers(hub.kube(), hub.watches(), hub.controllers()::poke, Clock.systemUTC());
        Set<Gvk> core = Set.of(CoreKinds.CLUSTER, CoreKinds.MACHINE_POOL);
        new ClusterControllers(hub.kube(), hub.watches(), (namespace, cluster) -> Optional.empty(), providers)
                .specs().stream().filter(spec -> core.contains(spec.gvk())).forEach(hub.controllers()::start);
        new AwsClusters(new AwsClusters.Hub(
                        hub.kube(),
                        hub.watches(),
                        new Applier(hub.kube(), hub.watches()),
                        connections,
                        (config, region, cluster) -> Redacted.of("k8s-aws-v1." + config.name() + "." + cluster),
                        SECRETS))
                .specs()
                .forEach(hub.controllers()::start);
    }

    @AfterAll
    static void stop() {
        hub.close();
        conversion.close();
    }

    @AfterEach
    void recover() {
        aws.failures().clear();
        aws.eks().failNodeGroups("");
    }

    @Test
    void templatesAreProvisionedScaledUpgradedAndDeletedAndNothingIsLeft() throws IOException {
        String namespace = API.namespace();
        String other = API.newNamespace("eks");
        Workload.network(API, kube);
        Workload.reachable(kube, kube, other, NAME);
        apply(namespace, "e2e-eks-managedmachinepool", 3);
        apply(other, "e2e-eks-control-plane-only-withaddon", 2);
        kube.merge(pool(namespace), volumeOf(40));
        kube.merge(
                plane(other),
                Map.of(
                        "spec",
                        Map.of(
                                "accessEntries",
                                List.of(ENTRY),
                                "oidcIdentityProviderConfig",
                                login("one"),
                                "network",
                                Map.of("vpc", Map.of("emptyRoutesDefaultVPCSecurityGroup", true)))));

        await(plane(namespace), isTrue("Ready"));
        await(pool(namespace), isTrue("Ready"));
        await(plane(other), isTrue("Ready"));
        assertProvisioned(namespace);
        assertThat(hub.get(plane(other)).list("status", "addons")).hasSize(1);
        assertThat(aws.eks().resource("clusters/" + other + "_demo-control-plane/access-entries/" + PRINCIPAL))
                .contains(POLICY, "\"namespaces\":[\"team\"]");
        podsHaveTheirOwnRange(other);
        assertThat(aws.eks().resource(logins(other))).contains("\"clientId\":\"one\"");
        kube.merge(plane(other), Map.of("spec", Map.of("oidcIdentityProviderConfig", login("two"))));

        String eks = "clusters/" + namespace + "_demo-control-plane";
        scale(namespace, eks);
        upgrade(namespace, eks);
        loginIsReplaced(other);

        hub.delete(cluster(other));
        hub.delete(cluster(namespace));
        awaitNothingLeft(other);
        awaitNothingLeft(namespace);
        assertAsManyDeletedAsCreated();
    }

    private static void podsHaveTheirOwnRange(String namespace) {
        List<String> subnets = kube.list(Kinds.SUBNET, namespace, Map.of()).stream()
                .filter(subnet -> subnet.name().contains("secondary"))
                .flatMap(subnet -> subnet.annotation("crossplane.io/external-name").stream())
                .toList();
        assertThat(kube.list(Gvk.of("crd.k8s.amazonaws.com/v1alpha1", "ENIConfig"), "", Map.of()))
                .extracting(config -> config.text("spec", "subnet").orElse(""))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(subnets);
        assertThat(kube.get(new Ref(Gvk.of("apps/v1", "DaemonSet"), "kube-system", "aws-node"))
                        .orElseThrow()
                        .tree()
                        .toString())
                .contains("ENABLE_PREFIX_DELEGATION");
        assertThat(hub.condition(plane(namespace), "VpcCniConfigured").isTrue()).isTrue();
    }

    private static Map<String, Object> login(String client) {
        return Map.of(
                "identityProviderConfigName", "sso", "clientId", client, "issuerUrl", "https://login.example.com");
    }

    private static void loginIsReplaced(String namespace) {
        Awaitility.await().atMost(PATIENCE).until(() -> kube.list(Kinds.IDENTITY_PROVIDER, namespace, Map.of()).stream()
                .filter(isTrue("Ready"))
                .anyMatch(one ->
                        one.text("spec", "forProvider", "oidc", "clientId").equals(Optional.of("two"))));
        assertThat(aws.eks().resource(logins(namespace))).contains("\"clientId\":\"two\"");
        await(plane(namespace), object -> object.text("status", "identityProviderStatus", "status")
                .equals(Optional.of("ACTIVE")));
    }

    private static String logins(String namespace) {
        return "clusters/" + namespace + "_demo-control-plane/identity-provider-configs/sso";
    }

    private static void assertProvisioned(String namespace) {
        KubeObject plane = hub.get(plane(namespace));
        String eks = "clusters/" + namespace + "_demo-control-plane";
        assertThat(aws.eks().resources()).contains(eks, eks + "/node-groups/" + namespace + "_demo-pool-0");
        assertThat(plane.at("status", "ready")).hasValue(true);
        assertThat(plane.text("status", "version")).hasValue("v1.33");
        assertThat(plane.map("status", "failureDomains")).hasSize(3);
        await(new Ref(Kinds.CLUSTER, namespace, NAME), object -> object.at("status", "ready")
                .equals(Optional.of(true)));
        await(cluster(namespace), object -> object.text("status", "phase").equals(Optional.of("Provisioned")));
        assertThat(hub.secret(namespace, NAME + "-kubeconfig", "value"))
                .contains("token: k8s-aws-v1.default." + namespace + "_demo-control-plane");
        assertThat(hub.secret(namespace, NAME + "-kubeconfig", "token-file")).startsWith("k8s-aws-v1.default");
        assertThat(hub.secret(namespace, NAME + "-user-kubeconfig", "value")).contains("aws-iam-authenticator");
        tokenThatExpiredIsReplaced(namespace);
    }

    private static void tokenThatExpiredIsReplaced(String namespace) {
        Ref secret = new Ref(CoreKinds.SECRET, namespace, NAME + "-kubeconfig");
        String until = "slipway.dev/token-until";
        kube.merge(
                secret,
                Map.of(
                        "metadata", Map.of("annotations", Map.of(until, "2026-01-01T00:00:00Z")),
                        "stringData", Map.of("value", "expired", "token-file", "expired")));
        hub.poke(plane(namespace));
        await(secret, object -> object.annotation(until)
                .filter(end -> Instant.parse(end).isAfter(Instant.parse("2026-01-01T00:00:00Z")))
                .isPresent());
        assertThat(hub.secret(namespace, NAME + "-kubeconfig", "value")).contains("token: k8s-aws-v1.default");
        assertThat(hub.secret(namespace, NAME + "-kubeconfig", "token-file")).startsWith("k8s-aws-v1.default");
    }

    private static Map<String, Object> volumeOf(int size) {
        return Map.of("spec", Map.of("awsLaunchTemplate", Map.of("rootVolume", Map.of("size", size))));
    }

    private static void scale(String namespace, String eks) {
        kube.merge(machinePool(namespace), Map.of("spec", Map.of("replicas", 3)));
        String group = eks + "/node-groups/" + namespace + "_demo-pool-0";
        await(pool(namespace), object -> aws.eks().resource(group).contains("\"desiredSize\":3"));
    }

    private static void upgrade(String namespace, String eks) {
        kube.merge(
                machinePool(namespace),
                Map.of("spec", Map.of("template", Map.of("spec", Map.of("version", "v1.34.1")))));
        await(pool(namespace), object -> says(object, "waits until the control plane, which runs 1.33, has it"));
        version(namespace, "v1.35.0");
        await(plane(namespace), object -> says(object, "EKS upgrades by one minor version at a time"));
        assertThat(aws.eks().resource(eks)).contains("\"version\":\"1.33\"");
        version(namespace, "v1.34.1");
        await(plane(namespace), object -> object.text("status", "version").equals(Optional.of("v1.34")));
        String group = eks + "/node-groups/" + namespace + "_demo-pool-0";
        await(pool(namespace), object -> aws.eks().resource(group).contains("\"version\":\"1.34\""));
        kube.merge(pool(namespace), volumeOf(60));
        await(pool(namespace), object -> aws.eks().resource(group).contains("\"version\":\"2\""));
        assertThat(aws.journal().effects("CreateLaunchTemplateVersion")).isEqualTo(1);
        await(pool(namespace), object -> object.text("status", "launchTemplateVersion")
                .equals(Optional.of("2")));
        await(pool(namespace), isTrue("Ready"));
        await(plane(namespace), isTrue("Ready"));
    }

    private static void version(String namespace, String version) {
        kube.merge(plane(namespace), Map.of("spec", Map.of("version", version)));
    }

    @Test
    void whatFailsIsSaidInTheWordsOfAwsNothingIsMadeTwiceAndAllGoesWithItsCluster() throws IOException {
        String namespace = API.namespace();
        Map<String, Long> before = effects(namespace);
        rightsAndRangesAreMissing(namespace);
        quotaIsUsedUp(namespace);

        aws.failures().clear();
        lostAnswers("POST /clusters", "POST " + nodeGroups(namespace), "CreateOpenIDConnectProvider");
        aws.eks().failNodeGroups("Ec2SubnetInvalidConfiguration: the subnets give no public addresses");
        askAgain(namespace, List.of(Kinds.EKS_CLUSTER));
        kube.merge(plane(namespace), Map.of("spec", Map.of("additionalTags", Map.of("cost", "low"))));
        await(
                pool(namespace),
                object -> says(object, "the subnets give no public addresses")
                        && failed(object, "EKSNodegroupReady", "EKSNodegroupReconciliationFailed", "")
                        && object.at("status", "ready").equals(Optional.of(false)));
        assertOneOfEach(namespace, before);

        hub.delete(cluster(namespace));
        awaitNothingLeft(namespace);
        assertAsManyDeletedAsCreated();
    }

    /** The answers of the first calls are lost besides: each has its effect, and who called cannot know. */
    private static void rightsAndRangesAreMissing(String namespace) throws IOException {
        aws.failures()
                .always(Failure.error(
                        "CreateRole", 403, "AccessDenied", "User: hub is not authorized to perform: iam:CreateRole"));
        aws.failures()
                .always(Failure.error(
                        "CreateSubnet",
                        400,
                        "InvalidSubnet.Conflict",
                        "The CIDR '10.0.0.0/24' conflicts with another subnet"));
        lostAnswers("CreateVpc", "CreateInternetGateway", "CreateSecurityGroup", "AllocateAddress");
        apply(namespace, "e2e-eks-managedmachinepool", 2);

        await(
                plane(namespace),
                object -> failed(
                                object,
                                "IAMControlPlaneRolesReady",
                                "IAMControlPlaneRolesReconciliationFailed",
                                "may not iam:CreateRole")
                        && failed(
                                object,
                                "SubnetsReady",
                                "SubnetsReconciliationFailed",
                                "conflicts with another subnet"));
        assertThat(hub.condition(pool(namespace), "Ready").reason()).isEqualTo("WaitingForEKSControlPlane");
    }

    private static void quotaIsUsedUp(String namespace) {
        aws.failures().clear();
        aws.failures()
                .always(Failure.error(
                        "POST /clusters", 400, "ResourceLimitExceededException", "You have reached the limit of 100"));
        lostAnswers("CreateSubnet", "CreateRole", "CreateRouteTable", "CreateNatGateway");
        askAgain(namespace, List.of(Kinds.ROLE, Kinds.SUBNET));
        // A quota may be raised: the long step tries again for a while before it fails, and says the same meanwhile.
        await(
                plane(namespace),
                object -> says(object, "You have reached the limit of 100")
                        && object.condition("EKSControlPlaneReady")
                                .filter(cluster -> Set.of("InProgress", "EKSControlPlaneReconciliationFailed")
                                        .contains(cluster.reason()))
                                .isPresent()
                        && isTrue("IAMControlPlaneRolesReady").test(object));
    }

    private static void lostAnswers(String... actions) {
        for (String action : actions) {
            aws.failures().once(Failure.dropAfter(action));
        }
    }

    /** What was refused is tried again by itself, and sooner when somebody asks. */
    private static void askAgain(String namespace, List<Gvk> kinds) {
        for (Gvk kind : kinds) {
            kube.list(kind, namespace, Map.of())
                    .forEach(object -> kube.annotate(
                            object.ref(), Map.of("crossplane.io/reconcile-requested-at", String.valueOf(asked++))));
        }
    }

    private static String nodeGroups(String namespace) {
        return "/clusters/" + namespace + "_demo-control-plane/node-groups";
    }

    private static Map<String, Long> effects(String namespace) {
        Map<String, Long> effects = new TreeMap<>();
        made(namespace)
                .keySet()
                .forEach(action -> effects.put(action, aws.journal().effects(action)));
        return effects;
    }

    /** Which call makes what. */
    private static Map<String, Gvk> made(String namespace) {
        return Map.of(
                "CreateVpc",
                Kinds.VPC,
                "CreateSubnet",
                Kinds.SUBNET,
                "CreateInternetGateway",
                Kinds.INTERNET_GATEWAY,
                "CreateNatGateway",
                Kinds.NAT_GATEWAY,
                "AllocateAddress",
                Kinds.ADDRESS,
                "CreateRouteTable",
                Kinds.ROUTE_TABLE,
                "CreateSecurityGroup",
                Kinds.SECURITY_GROUP,
                "CreateRole",
                Kinds.ROLE,
                "POST /clusters",
                Kinds.EKS_CLUSTER,
                "POST " + nodeGroups(namespace),
                Kinds.NODE_GROUP);
    }

    private static void assertOneOfEach(String namespace, Map<String, Long> before) {
        made(namespace).forEach((action, kind) -> assertThat(aws.journal().effects(action) - before.get(action))
                .as(action)
                .isPositive()
                .isEqualTo(kube.list(kind, namespace, Map.of()).size()));
    }

    @Test
    void whatWasMadeByHandIsAdoptedWithoutAChangeToItAndTakenOver() {
        String namespace = API.newNamespace("adopted");
        String eks = namespace + "-legacy";
        try (ByHand hand = ByHand.at(aws.url())) {
            hand.cluster(eks, "workers");
            int before = aws.journal().entries().size();
            String was = aws.eks().resource("clusters/" + eks + "/node-groups/workers");

            Adoption adoption = new Look(hub.kube(), PATIENCE)
                    .at(new EksAdoption(
                            new AdoptedCluster(namespace, NAME),
                            new EksAdoption.Existing(eks, "eu-west-1", List.of(), null)));
            assertThat(adoption.notes())
                    .anyMatch(note -> note.contains("tag-resource"))
                    .anyMatch(note -> note.contains("workers has 2 nodes of Kubernetes 1.33"));
            adoption.objects().forEach(object -> kube.apply(object, "a-user"));
            await(plane(namespace), object -> says(object, "does not carry the tag"));
            hand.tag(eks, "sigs.k8s.io/cluster-api-provider-aws/cluster/" + NAME);
            askAgain(namespace, List.of(Kinds.EKS_CLUSTER));

            await(plane(namespace), isTrue("Ready"));
            Ref pool = new Ref(Kinds.POOL, namespace, "demo-workers");
            await(pool, isTrue("Ready"));
            assertAdopted(namespace, eks, pool);
            assertThat(aws.eks().resource("clusters/" + eks + "/node-groups/workers"))
                    .isEqualTo(was);
            assertThat(ByHand.changes(aws.journal().entries(), before))
                    .as("the tag, which the test put on it")
                    .singleElement()
                    .asString()
                    .contains("POST /tags/");
            takenOver(pool, "clusters/" + eks + "/node-groups/workers");

            hub.delete(cluster(namespace));
            Awaitility.await().atMost(PATIENCE).until(() -> hub.find(cluster(namespace))
                    .isEmpty());
            assertThat(aws.eks().resources())
                    .contains("clusters/" + eks)
                    .doesNotContain("clusters/" + eks + "/node-groups/workers");
        }
    }

    private static void assertAdopted(String namespace, String eks, Ref pool) {
        assertThat(hub.condition(plane(namespace), "Adopted").isTrue()).isTrue();
        assertThat(hub.get(plane(namespace)).text("status", "version")).hasValue("v1.33");
        assertThat(hub.get(pool).at("status", "replicas")).hasValue(2L);
        await(cluster(namespace), object -> object.text("status", "phase").equals(Optional.of("Provisioned")));
        assertThat(hub.secret(namespace, NAME + "-kubeconfig", "value")).contains("token: k8s-aws-v1.default." + eks);
    }

    private static void takenOver(Ref pool, String group) {
        int before = aws.journal().entries().size();
        Map<String, Object> none = new HashMap<>();
        none.put(NodeGroups.ADOPT, null);
        kube.merge(pool, Map.of("metadata", Map.of("annotations", none)));
        await(
                pool,
                object -> object.condition("Adopted").isEmpty()
                        && object.condition("Ready")
                                .filter(ready -> ready.isTrue())
                                .isPresent());
        await(pool, object -> aws.eks().resource(group).contains("sigs.k8s.io/cluster-api-provider-aws/role"));
        assertThat(ByHand.changes(aws.journal().entries(), before))
                .as("the tags that say whose it is now")
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.toString()).contains("POST /tags/"));
        kube.merge(pool, Map.of("spec", Map.of("labels", Map.of("tier", "web"))));
        await(pool, object -> aws.eks().resource(group).contains("\"labels\":{\"tier\":\"web\"}"));
    }

    private static void awaitNothingLeft(String namespace) {
        Awaitility.await().atMost(PATIENCE).until(() -> hub.find(cluster(namespace))
                .isEmpty());
        assertThat(aws.eks().resources()).noneMatch(path -> path.contains(namespace));
    }

    private static void assertAsManyDeletedAsCreated() {
        assertThat(aws.journal().effects("CreateVpc")).isPositive();
        COUNTED.forEach((create, delete) -> assertThat(aws.journal().effects(create))
                .as(create + " against " + delete)
                .isEqualTo(aws.journal().effects(delete)));
    }

    private static boolean failed(KubeObject object, String type, String reason, String text) {
        return object.condition(type)
                .filter(condition -> condition.isFalse() && condition.reason().equals(reason))
                .filter(condition -> String.valueOf(condition.message()).contains(text))
                .isPresent();
    }

    private static boolean says(KubeObject object, String text) {
        return object.condition("Ready")
                .filter(ready -> !ready.isTrue())
                .filter(ready -> String.valueOf(ready.message()).contains(text))
                .isPresent();
    }

    private static Predicate<KubeObject> isTrue(String type) {
        return object ->
                object.condition(type).filter(condition -> condition.isTrue()).isPresent();
    }

    private static void await(Ref ref, Predicate<KubeObject> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> hub.find(ref).filter(condition).isPresent());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(Json.toYaml(hub.get(ref).map("status")), late);
        }
    }

    private static Ref cluster(String namespace) {
        return new Ref(CoreKinds.CLUSTER, namespace, NAME);
    }

    private static Ref machinePool(String namespace) {
        return new Ref(CoreKinds.MACHINE_POOL, namespace, "demo-pool-0");
    }

    private static Ref plane(String namespace) {
        return new Ref(Kinds.CONTROL_PLANE, namespace, "demo-control-plane");
    }

    private static Ref pool(String namespace) {
        return new Ref(Kinds.POOL, namespace, "demo-pool-0");
    }

    private static void apply(String namespace, String template, int zones) throws IOException {
        Path file = Path.of(System.getProperty("conformance.dir", "../shared/conformance"))
                .resolve("capa-eks/manifests/" + template + ".yaml");
        Assumptions.assumeTrue(Files.exists(file), () -> "there is no " + file);
        Json.parseYaml(Files.readString(file)).stream()
                .map(KubeObject::of)
                .map(object -> object.with(namespace, "metadata", "namespace"))
                .map(object -> object.gvk().equals(Kinds.CONTROL_PLANE)
                        ? object.with(zones, "spec", "network", "vpc", "availabilityZoneUsageLimit")
                        : object)
                .forEach(object -> kube.apply(object, "a-user"));
    }
}
