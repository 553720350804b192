package dev.slipway.cluster.aws.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.Fields;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PoolStatusTest {

    private static final String UNBUILT = "spec\\.(lifecycleHooks\\b.*|awsLaunchTemplate\\.(imageLookup.*"
            + "|versionNumber|additionalSecurityGroups\\[]\\.filters.*))";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KubeObject POOL =
            object("{metadata: {name: p0}, spec: {awsLaunchTemplate: {versionNumber: 3}}}");
    private static final KubeObject GROUP = object("""
            status:
              conditions: [{type: Ready, status: 'True', reason: Available, lastTransitionTime: '2026-03-01T09:00:00Z'}]
              atProvider: {scalingConfig: {desiredSize: 2}}
            """);

    private static final KubeObject TEMPLATE = object("""
            metadata: {annotations: {crossplane.io/external-name: lt-1}}
            status: {atProvider: {latestVersion: 3}}
            """);
    private static final Map<String, KubeObject> SEEN = Map.of(PoolParts.GROUP, GROUP, LaunchTemplates.PART, TEMPLATE);

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static KubeObject keeping(Progress group, Optional<String> held) {
        Standing standing = new Standing(group, Map.of(PoolParts.GROUP_READY, group));
        return POOL.with(new PoolStatus(POOL, SEEN, NOW).keeping(standing, held), "status");
    }

    @Test
    void groupThatIsThereMakesThePoolReady() {
        KubeObject pool = keeping(new Progress.Ready(), Optional.empty());

        assertThat(pool.at("status", "ready")).hasValue(true);
        assertThat(pool.at("status", "replicas")).hasValue(2L);
        assertThat(pool.condition("Ready").orElseThrow().isTrue()).isTrue();
        assertThat(pool.condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.awsLaunchTemplate.versionNumber");
        assertThat(pool.map("status"))
                .containsEntry("launchTemplateID", "lt-1")
                .containsEntry("launchTemplateVersion", "3");
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatAreNotBuiltAreNamed() {
        return Fields.of("AWSManagedMachinePool")
                .map(field -> DynamicTest.dynamicTest(field.path(), () -> {
                    Standing standing = new Standing(new Progress.Ready(), Map.of());
                    KubeObject pool = field.set()
                            .with(new PoolStatus(field.set(), SEEN, NOW).keeping(standing, Optional.empty()), "status");
                    assertThat(pool.condition("FieldsIgnored").isPresent())
                            .isEqualTo(field.path().matches(UNBUILT));
                }));
    }

    @Test
    void adoptedGroupSaysThatItsSpecHasNoEffect() {
        KubeObject adopted = POOL.withAnnotation(NodeGroups.ADOPT, "true");
        Standing standing = new Standing(new Progress.Ready(), Map.of(PoolParts.GROUP_READY, new Progress.Ready()));

        KubeObject pool =
                adopted.with(new PoolStatus(adopted, SEEN, NOW).keeping(standing, Optional.empty()), "status");

        assertThat(pool.condition("Adopted").orElseThrow().message()).contains("only looked at");
        assertThat(pool.condition("FieldsIgnored")).isEmpty();
        assertThat(pool.condition("IAMNodegroupRolesReady")).isEmpty();
        assertThat(NodeGroups.misplaced(pool, Set.of(PoolParts.GROUP))).isEmpty();
        assertThat(NodeGroups.misplaced(pool, Set.of(PoolParts.GROUP, "role")))
                .hasValueSatisfying(why -> assertThat(why).contains("take it away again"));
        KubeObject released = pool.without("metadata", "annotations");
        assertThat(NodeGroups.misplaced(released, Set.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("spec.roleName and spec.subnetIDs"));
        assertThat(NodeGroups.misplaced(
                        released.with("nodes", "spec", "roleName").with(List.of("subnet-a"), "spec", "subnetIDs"),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void templateThatCannotBeMadeIsTheReason() {
        Progress failed = new Progress.Failed("launch-template", "EC2 does not know ami-1.", "Look.", NOW);
        Standing standing = new Standing(failed, Map.of(LaunchTemplates.READY, failed));

        KubeObject pool = POOL.with(new PoolStatus(POOL, SEEN, NOW).keeping(standing, Optional.empty()), "status");

        assertThat(pool.condition("Ready").orElseThrow().reason()).isEqualTo("LaunchTemplateReconcileFailed");
        assertThat(pool.condition("LaunchTemplateReady").orElseThrow().message())
                .contains("ami-1");
    }

    @Test
    void failureHasTheReasonOfItsStep() {
        KubeObject pool = keeping(new Progress.Failed("node-group", "CREATE_FAILED.", "Look.", NOW), Optional.empty());

        assertThat(pool.condition("Ready").orElseThrow().reason()).isEqualTo("EKSNodegroupReconciliationFailed");
    }

    @Test
    void versionThatHasToWaitIsNews() {
        KubeObject pool = keeping(new Progress.Ready(), Optional.of("Kubernetes 1.34 waits"));

        assertThat(pool.condition("Ready").orElseThrow().message()).isEqualTo("Kubernetes 1.34 waits");
        assertThat(pool.condition("Ready").orElseThrow().reason()).isEqualTo("WaitingForEKSControlPlane");
    }
}
