package dev.slipway.cluster.aws.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.plane.Plane;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTemplatesTest {

    private static final KubeObject PLANE =
            object("{kind: AWSManagedControlPlane, metadata: {name: cp, namespace: team}, spec: {region: eu-west-1},"
                    + " status: {networkStatus: {securityGroups: {node-eks-additional: {id: sg-nodes}}}}}");
    private static final KubeObject EKS =
            object("{status: {atProvider: {vpcConfig: {clusterSecurityGroupId: sg-cluster}}}}");
    private static final KubeObject MADE = object(
            "{metadata: {annotations: {crossplane.io/external-name: lt-1}}, status: {atProvider: {latestVersion: 4}}}");

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static Pool pool(String spec, String bootstrap) {
        return Pool.of(
                object("{kind: AWSManagedMachinePool, metadata: {name: p0, namespace: team}, spec: {%s}}"
                        .formatted(spec)),
                object(
                        "{kind: MachinePool, metadata: {name: p0}, spec: {replicas: 2, template: {spec: {version: v1.33.4,"
                                + " bootstrap: {%s}}}}}".formatted(bootstrap)));
    }

    private static List<ManagedPart> parts(Pool pool, Map<String, KubeObject> seen) {
        Plane plane = Plane.of(PLANE, "demo");
        return new PoolParts(pool, plane, plane.account("default"), EKS, seen, pool.version()).parts();
    }

    private static ManagedPart template(String spec, String bootstrap) {
        return parts(pool(spec, bootstrap), Map.of()).stream()
                .filter(part -> part.name().equals(LaunchTemplates.PART))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> group(String spec, Map<String, KubeObject> seen) {
        List<ManagedPart> parts = parts(pool(spec, ""), seen);
        return parts.get(parts.size() - 1).desired().map("spec", "forProvider");
    }

    private static String mark(String spec) {
        return template(spec, "")
                .desired()
                .text("spec", "forProvider", "description")
                .orElseThrow();
    }

    @Test
    void fieldsBecomeThoseOfEc2() {
        Map<String, Object> wanted =
                template("""
                awsLaunchTemplate: {instanceType: m6i.large, sshKeyName: ssh, capacityReservationPreference: CapacityReservationsOnly,
                  rootVolume: {size: 80, type: gp3, throughput: 200, encrypted: true, encryptionKey: k},
                  nonRootVolumes: [{deviceName: /dev/sdf, size: 10}],
                  instanceMetadataOptions: {httpTokens: required, httpPutResponseHopLimit: 2},
                  privateDnsName: {hostnameType: resource-name, enableResourceNameDnsARecord: true},
                  additionalSecurityGroups: [{id: sg-more}]}""", "dataSecretName: p0-user-data").desired().map("spec", "forProvider");

        assertThat(wanted)
                .containsEntry("instanceType", "m6i.large")
                .containsEntry("keyName", "ssh")
                .containsEntry("name", "team_p0")
                .containsEntry("metadataOptions", Map.of("httpTokens", "required", "httpPutResponseHopLimit", 2L))
                .containsEntry(
                        "capacityReservationSpecification",
                        Map.of("capacityReservationPreference", "capacity-reservations-only"))
                .containsEntry("vpcSecurityGroupIds", List.of("sg-cluster", "sg-nodes", "sg-more"))
                .containsEntry("userDataSecretRef", Map.of("name", "p0-user-data", "key", "value"));
        assertThat(String.valueOf(wanted.get("blockDeviceMappings")))
                .contains("deviceName=/dev/xvda", "volumeSize=80", "kmsKeyId=k", "deviceName=/dev/sdf");
    }

    @Test
    void groupNamesTheVersionThatIsThereAndComesAfterIt() {
        List<ManagedPart> parts = parts(pool("awsLaunchTemplate: {}", ""), Map.of(LaunchTemplates.PART, MADE));
        ManagedPart group = parts.get(parts.size() - 1);

        assertThat(group.needs()).contains(LaunchTemplates.PART);
        assertThat(group.desired().map("spec", "forProvider", "launchTemplate"))
                .isEqualTo(Map.of("id", "lt-1", "version", "4"));
        assertThat(group("awsLaunchTemplate: {}", Map.of())).doesNotContainKey("launchTemplate");
    }

    @Test
    void imageOfTheUserDecidesTheVersion() {
        assertThat(group("awsLaunchTemplate: {ami: {id: ami-1}}, amiType: AL2023_x86_64_STANDARD", Map.of()))
                .containsEntry("amiType", "CUSTOM")
                .doesNotContainKeys("version", "releaseVersion");
        assertThat(group(
                        "awsLaunchTemplate: {ami: {eksLookupType: AmazonLinux2023}, instanceType: m7g.large}",
                        Map.of()))
                .containsEntry("amiType", "AL2023_ARM_64_STANDARD")
                .containsEntry("version", "1.33");
        assertThat(group("awsLaunchTemplate: {}, amiType: AL2023_x86_64_STANDARD", Map.of()))
                .containsEntry("amiType", "AL2023_x86_64_STANDARD")
                .containsEntry("version", "1.33");
    }

    @Test
    void whatIsTakenOutIsAnotherVersionToo() {
        String both = "awsLaunchTemplate: {sshKeyName: a, instanceType: m6i.large}";

        assertThat(mark(both)).isEqualTo(mark(both)).isNotEqualTo(mark("awsLaunchTemplate: {instanceType: m6i.large}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diskSize: 40, awsLaunchTemplate: {} | rootVolume",
                "remoteAccess: {}, awsLaunchTemplate: {} | sshKeyName",
                "instanceType: a, awsLaunchTemplate: {instanceType: b} | keep one",
                "awsLaunchTemplate: {iamInstanceProfile: p} | spec.roleName",
                "awsLaunchTemplate: {marketType: Spot} | capacityType: spot"
            })
    void whatEksRefusesBesideATemplateIsSaidBefore(String spec, String advice) {
        assertThat(LaunchTemplates.problem(pool(spec, ""), null))
                .hasValueSatisfying(problem -> assertThat(problem).contains(advice));
    }

    @Test
    void groupThatWasTakenOverKeepsWhatItIsMadeFrom() {
        KubeObject taken = object("{status: {atProvider: {version: '1.33', launchTemplate: {id: lt-theirs}}}}");

        assertThat(LaunchTemplates.problem(pool("", ""), taken)).isEmpty();
        assertThat(LaunchTemplates.problem(pool("awsLaunchTemplate: {}", ""), taken))
                .hasValueSatisfying(problem -> assertThat(problem).contains("make another pool"));
        assertThat(parts(pool("", ""), Map.of(PoolParts.GROUP, taken))
                        .get(4)
                        .desired()
                        .annotation("slipway.dev/external-name-derived"))
                .isEmpty();
    }

    @Test
    void groupKeepsHavingATemplateOrNone() {
        KubeObject with = object("{metadata: {annotations: {slipway.dev/external-name-derived: 'true'}},"
                + " status: {atProvider: {version: '1.33', launchTemplate: {id: lt-1}}}}");
        KubeObject without = object("{metadata: {annotations: {slipway.dev/external-name-derived: 'true'}},"
                + " status: {atProvider: {version: '1.33'}}}");

        assertThat(LaunchTemplates.problem(pool("awsLaunchTemplate: {}", ""), with))
                .isEmpty();
        assertThat(LaunchTemplates.problem(pool("", ""), without)).isEmpty();
        assertThat(LaunchTemplates.problem(pool("", ""), with))
                .hasValueSatisfying(problem -> assertThat(problem).contains("put spec.awsLaunchTemplate back"));
        assertThat(LaunchTemplates.problem(pool("awsLaunchTemplate: {}", ""), without))
                .isEqualTo(
                        Optional.of("the node group was made without a launch template, which EKS does not change: take"
                                + " spec.awsLaunchTemplate away, or make another pool and delete this one"));
    }
}
