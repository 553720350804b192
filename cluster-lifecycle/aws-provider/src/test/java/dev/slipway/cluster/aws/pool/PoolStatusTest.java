package dev.slipway.cluster.aws.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.Fields;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PoolStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KubeObject POOL = object("{metadata: {name: p0}, spec: {awsLaunchTemplate: {}}}");
    private static final KubeObject GROUP = object("""
            status:
              conditions: [{type: Ready, status: 'True', reason: Available, lastTransitionTime: '2026-03-01T09:00:00Z'}]
              atProvider: {scalingConfig: {desiredSize: 2}}
            """);

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static KubeObject keeping(Progress group, Optional<String> held) {
        Standing standing = new Standing(group, Map.of(PoolParts.GROUP_READY, group));
        return POOL.with(new PoolStatus(POOL, GROUP, NOW).keeping(standing, held), "status");
    }

    @Test
    void groupThatIsThereMakesThePoolReady() {
        KubeObject pool = keeping(new Progress.Ready(), Optional.empty());

        assertThat(pool.at("status", "ready")).hasValue(true);
        assertThat(pool.at("status", "replicas")).hasValue(2L);
        assertThat(pool.condition("Ready").orElseThrow().isTrue()).isTrue();
        assertThat(pool.condition("FieldsIgnored").orElseThrow().message()).contains("spec.awsLaunchTemplate");
    }

    @TestFactory
    Stream<DynamicTest> fieldsThatAreNotBuiltAreNamed() {
        return Fields.of("AWSManagedMachinePool")
                .map(field -> DynamicTest.dynamicTest(field.path(), () -> {
                    Standing standing = new Standing(new Progress.Ready(), Map.of());
                    KubeObject pool = field.set()
                            .with(
                                    new PoolStatus(field.set(), GROUP, NOW).keeping(standing, Optional.empty()),
                                    "status");
                    assertThat(pool.condition("FieldsIgnored").isPresent())
                            .isEqualTo(field.path().matches("spec\\.(awsLaunchTemplate|lifecycleHooks)\\b.*"));
                }));
    }

    @Test
    void adoptedGroupSaysThatItsSpecHasNoEffect() {
        KubeObject adopted = POOL.withAnnotation(NodeGroups.ADOPT, "true");
        Standing standing = new Standing(new Progress.Ready(), Map.of(PoolParts.GROUP_READY, new Progress.Ready()));

        KubeObject pool =
                adopted.with(new PoolStatus(adopted, GROUP, NOW).keeping(standing, Optional.empty()), "status");

        assertThat(pool.condition("Adopted").orElseThrow().message()).contains("only looked at");
        assertThat(pool.condition("FieldsIgnored")).isEmpty();
        assertThat(pool.condition("IAMNodegroupRolesReady")).isEmpty();
        assertThat(NodeGroups.misplaced(pool, Set.of(PoolParts.GROUP))).isEmpty();
        assertThat(NodeGroups.misplaced(pool, Set.of(PoolParts.GROUP, "role")))
                .hasValueSatisfying(why -> assertThat(why).contains("take it away again"));
        assertThat(NodeGroups.misplaced(pool.without("metadata", "annotations"), Set.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("put it back"));
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
