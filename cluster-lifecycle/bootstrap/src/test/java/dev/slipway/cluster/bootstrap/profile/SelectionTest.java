package dev.slipway.cluster.bootstrap.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final KubeObject CLUSTER = KubeObject.of(new Ref(Keys.CLUSTER, "team-a", "shop"))
            .withLabel("stage", "production")
            .withLabel("team", "a");

    @Test
    void theHighestPriorityCountsThenTheName() {
        assertThat(chosen(profile("b", 0), profile("a", 0))).isEqualTo("a");
        assertThat(chosen(profile("a", 0), profile("b", 5))).isEqualTo("b");
    }

    @Test
    void onlyProfilesThatChooseTheClusterCount() {
        KubeObject other = profile("other", 9).with(Map.of("stage", "test"), "spec", "clusterSelector", "matchLabels");

        assertThat(chosen(other, profile("mine", 0))).isEqualTo("mine");
    }

    @Test
    void aSelectorThatIsWrongChoosesNothing() {
        KubeObject wrong = profile("wrong", 9)
                .with(
                        List.of(Map.of("key", "stage", "operator", "Contains", "values", List.of("p"))),
                        "spec",
                        "clusterSelector",
                        "matchExpressions");

        assertThat(chosen(wrong)).isEmpty();
        assertThat(chosen(wrong, profile("mine", 0))).isEqualTo("mine");
    }

    @Test
    void aProfileThatIsDeletedChoosesNothing() {
        assertThat(chosen(profile("going", 0).with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp")))
                .isEmpty();
    }

    private static String chosen(KubeObject... profiles) {
        return Selection.of(CLUSTER, List.of(profiles)).map(KubeObject::name).orElse("");
    }

    private static KubeObject profile(String name, int priority) {
        return KubeObject.of(new Ref(Keys.PROFILE, "", name))
                .with(Map.of("stage", "production"), "spec", "clusterSelector", "matchLabels")
                .with(priority, "spec", "priority");
    }
}
