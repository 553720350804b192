package dev.slipway.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kinds of AWS as objects on a real API server: references, both forms of blocks, reports, faults, deletion. */
class AwsKindsOnTheHubIT {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final Gvk BUCKET = new Gvk("s3.aws.upbound.io", "v1beta1", "Bucket");
    private static final Gvk VERSIONING = new Gvk("s3.aws.upbound.io", "v1beta1", "BucketVersioning");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static ManagedPlatform hub;
    private static Kube kube;
    private String namespace;

    @BeforeAll
    static void start() {
        kube = new Kube(API.client());
        Crds.apply(kube, Duration.ofSeconds(120));
        AwsProvider provider = new AwsProvider();
        hub = new ManagedPlatform(API, TEMPORAL.target()).with(provider);
        hub.start(provider.kinds(), "ec2", "s3", "iam");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void prepare() {
        namespace = API.namespace();
        API.apply(account());
    }

    @Test
    void networkIsMadeFromReferencesAndGoesAgain() {
        API.apply(object("ec2.aws.upbound.io", "VPC", "vpc", "cidrBlock: 10.0.0.0/16, enableDnsHostnames: true"));
        API.apply(object("ec2.aws.upbound.io", "Subnet", "one", "cidrBlock: 10.0.1.0/24, vpcIdRef: {name: %s-vpc}"));
        API.apply(object(
                "ec2.aws.upbound.io",
                "SecurityGroup",
                "group",
                "description: for tests, name: %s, vpcIdSelector: {matchLabels: {part: vpc-%s}}"));
        API.apply(object(
                "ec2.aws.upbound.io",
                "SecurityGroupRule",
                "rule",
                "securityGroupIdRef: {name: %s-group}, type: ingress, protocol: tcp, fromPort: 443, toPort: 443,"
                        + " cidrBlocks: [10.0.0.0/8, 172.16.0.0/12]"));

        for (String[] part : new String[][] {
            {"VPC", "vpc"}, {"Subnet", "one"}, {"SecurityGroup", "group"}, {"SecurityGroupRule", "rule"}
        }) {
            awaitReady(new Ref(new Gvk("ec2.aws.upbound.io", "v1beta1", part[0]), "", name(part[1])));
        }
        KubeObject subnet = get(new Ref(new Gvk("ec2.aws.upbound.io", "v1beta1", "Subnet"), "", name("one")));
        KubeObject vpc = get(new Ref(new Gvk("ec2.aws.upbound.io", "v1beta1", "VPC"), "", name("vpc")));
        assertThat(subnet.text("spec", "forProvider", "vpcId"))
                .isEqualTo(vpc.annotation("crossplane.io/external-name"))
                .hasValueSatisfying(id -> assertThat(id).startsWith("vpc-"));
        assertThat(vpc.at("status", "atProvider", "enableDnsHostnames")).hasValue(true);

        for (String[] part : new String[][] {
            {"SecurityGroupRule", "rule"}, {"SecurityGroup", "group"}, {"Subnet", "one"}, {"VPC", "vpc"}
        }) {
            Ref ref = new Ref(new Gvk("ec2.aws.upbound.io", "v1beta1", part[0]), "", name(part[1]));
            kube.delete(ref, "");
            await().atMost(SOON).until(() -> kube.get(ref).isEmpty());
        }
    }

    @Test
    void blockIsTakenInTheFormOfEitherVersionAndWhatIsUnknownIsReported() {
        API.apply(object("s3.aws.upbound.io", "Bucket", "b", "tags: {team: payments}"));
        API.apply(object(
                "s3.aws.upbound.io",
                "BucketVersioning",
                "list",
                "bucketRef: {name: %s-b}, versioningConfiguration: [{status: Enabled, typo: x}]"));
        awaitReady(new Ref(BUCKET, "", name("b")));
        Ref versioning = new Ref(VERSIONING, "", name("list"));
        awaitReady(versioning);

        assertThat(get(versioning).text("status", "atProvider", "versioningConfiguration", "status"))
                .hasValue("Enabled");
        assertThat(get(versioning).condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.forProvider.versioningConfiguration[0].typo");

        API.apply(object(
                        "s3.aws.upbound.io",
                        "BucketVersioning",
                        "list",
                        "bucketRef: {name: %s-b}, versioningConfiguration: {status: Suspended}")
                .replace("s3.aws.upbound.io/v1beta1", "s3.aws.upbound.io/v1beta2"));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        get(versioning).text("status", "atProvider", "versioningConfiguration", "status"))
                .hasValue("Suspended"));
    }

    @Test
    void namespacedTwinDoesTheSame() {
        API.apply("""
            apiVersion: s3.aws.m.upbound.io/v1beta1
            kind: Bucket
            metadata: {name: %1$s-m, namespace: %1$s}
            spec:
              forProvider: {region: eu-west-1}
              providerConfigRef: {kind: ClusterProviderConfig, name: %1$s}
            """.formatted(namespace));
        Ref bucket = new Ref(new Gvk("s3.aws.m.upbound.io", "v1beta1", "Bucket"), namespace, name("m"));

        awaitReady(bucket);
        kube.delete(bucket, "");
        await().atMost(SOON).until(() -> kube.get(bucket).isEmpty());
    }

    @Test
    void observeOnlyNeedsNoParametersAndChangesNothing() {
        API.apply(object("s3.aws.upbound.io", "Bucket", "theirs", "tags: {team: payments}"));
        awaitReady(new Ref(BUCKET, "", name("theirs")));
        API.apply(object("s3.aws.upbound.io", "Bucket", "seen", "tags: {team: other}")
                .replace("spec:", "spec:\n  managementPolicies: [Observe]")
                .replace(
                        "metadata: {",
                        "metadata: {annotations: {crossplane.io/external-name: " + name("theirs") + "}, "));
        Ref seen = new Ref(BUCKET, "", name("seen"));

        awaitReady(seen);
        assertThat(get(seen).text("status", "atProvider", "tags", "team")).hasValue("payments");
        kube.delete(seen, "");
        await().atMost(SOON).until(() -> kube.get(seen).isEmpty());
        assertThat(kube.get(new Ref(BUCKET, "", name("theirs")))).isPresent();
    }

    @Test
    void providerConfigurationReportsWhatItIgnores() {
        Ref config = new Ref(new Gvk("aws.upbound.io", "v1beta1", "ProviderConfig"), "", namespace);

        await().atMost(SOON).ignoreException(NoSuchElementException.class).untilAsserted(() -> assertThat(
                        get(config).condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.skip_region_validation"));
    }

    @Test
    void missingParameterIsRefusedByTheApiServerUnlessNothingIsMade() {
        String role =
                object("iam.aws.upbound.io", "Role", "role", "description: x").replace("region: eu-west-1, ", "");

        assertThat(catchThrowable(() -> API.apply(role)))
                .hasMessageContaining("spec.forProvider.assumeRolePolicy is a required parameter");
        API.apply(role.replace("spec:", "spec:\n  managementPolicies: [Observe]"));
    }

    private void awaitReady(Ref ref) {
        await().atMost(SOON).untilAsserted(() -> assertThat(get(ref).conditions().stream()
                        .anyMatch(condition -> condition.type().equals("Ready") && condition.isTrue()))
                .as(get(ref).conditions().toString())
                .isTrue());
    }

    private KubeObject get(Ref ref) {
        return kube.get(ref).orElseThrow();
    }

    private String name(String part) {
        return namespace + "-" + part;
    }

    /** Return an object of the test; {@code %s} in the parameters stands for what the names begin with. */
    private String object(String group, String kind, String part, String parameters) {
        return """
            apiVersion: %1$s/v1beta1
            kind: %2$s
            metadata: {name: %3$s-%4$s, labels: {part: %4$s-%3$s}}
            spec:
              forProvider: {region: eu-west-1, %5$s}
              providerConfigRef: {name: %3$s}
            """.formatted(group, kind, namespace, part, parameters.replace("%s", namespace));
    }

    private String account() {
        return """
            apiVersion: v1
            kind: Secret
            metadata: {name: aws-creds, namespace: %1$s}
            stringData:
              credentials: |
                [default]
                aws_access_key_id = AKIA%1$s
                aws_secret_access_key = emulated
            ---
            apiVersion: aws.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: %1$s}
            spec:
              credentials:
                source: Secret
                secretRef: {namespace: %1$s, name: aws-creds, key: credentials}
              skip_region_validation: true
              endpoint:
                services: [ec2, iam, s3, sts]
                url: {type: Static, static: '%2$s'}
            ---
            apiVersion: aws.m.upbound.io/v1beta1
            kind: ClusterProviderConfig
            metadata: {name: %1$s}
            spec:
              credentials:
                source: Secret
                secretRef: {namespace: %1$s, name: aws-creds, key: credentials}
              endpoint:
                services: [ec2, iam, s3, sts]
                url: {type: Static, static: '%2$s'}
            """.formatted(namespace, MOTO.endpoint());
    }
}
