package dev.slipway.cluster.bootstrap.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.fleet.ClusterProfileSpec.Registration;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarriedTest {

    private static final KubeObject CLUSTER = KubeObject.of(new Ref(Keys.CLUSTER, "team-a", "shop"))
            .withLabel("team", "a")
            .withLabel("example.org/stage", "test")
            .withLabel("argocd.argoproj.io/secret-type", "repository")
            .withAnnotation("example.org/contact", "a@example.org")
            .withAnnotation("kubectl.kubernetes.io/last-applied-configuration", "{}");

    @Test
    void allLabelsAndNoAnnotationsWhenNothingIsSaid() {
        Carried carried = Carried.of(CLUSTER, null);

        assertThat(carried.labels()).containsOnly(Map.entry("team", "a"), Map.entry("example.org/stage", "test"));
        assertThat(carried.annotations()).isEmpty();
    }

    @Test
    void whatPatternsChooseAndTheProfilesOwnWins() {
        Carried carried = Carried.of(
                CLUSTER, new Registration(Map.of("team", "platform"), null, List.of("example.org/*"), List.of("*")));

        assertThat(carried.labels())
                .containsOnly(Map.entry("team", "platform"), Map.entry("example.org/stage", "test"));
        assertThat(carried.annotations()).containsOnly(Map.entry("example.org/contact", "a@example.org"));
    }

    @Test
    void aPatternIsNoRegularExpression() {
        assertThat(Carried.of(CLUSTER, new Registration(null, null, List.of("te.m"), null))
                        .labels())
                .isEmpty();
    }
}
