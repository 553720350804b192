package dev.slipway.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferTest {

    private static final KubeObject MAP =
            KubeObject.of(new Ref(Gvk.of("v1", "ConfigMap"), "default", "app")).with("1", "data", "a");

    @Test
    void absentObjectIsCreated() {
        assertThat(Differ.change(MAP, Optional.empty())).isEqualTo(new Change.Create());
    }

    @Test
    void sameObjectIsKept() {
        assertThat(Differ.change(MAP, Optional.of(MAP))).isEqualTo(new Change.Keep());
    }

    @Test
    void whatTheServerWritesIsNoDrift() {
        KubeObject live = MAP.with("u1", "metadata", "uid")
                .with("7", "metadata", "resourceVersion")
                .with(3L, "metadata", "generation")
                .with(List.of(Map.of("manager", "x")), "metadata", "managedFields")
                .with("2024-01-01T00:00:00Z", "metadata", "creationTimestamp")
                .with(Map.of("phase", "Active"), "status");

        assertThat(Differ.change(MAP, Optional.of(live))).isEqualTo(new Change.Keep());
    }

    @Test
    void driftNamesPathAndBothSides() {
        Drift drift = Differ.drift(MAP, MAP.with("2", "data", "a").with("3", "data", "b.c"));

        assertThat(drift.fields())
                .containsExactly(new Drift.Field("data.a", "1", "2"), new Drift.Field("data['b.c']", null, "3"));
        assertThat(drift.paths()).isEqualTo("data.a, data['b.c']");
    }

    @Test
    void itemsOfListsAreComparedByPlaceUnlessTheirNumberDiffers() {
        Map<String, Object> two = Map.of("l", List.of(1L, 2L));

        assertThat(Differ.drift(two, Map.of("l", List.of(1L, 3L))).fields())
                .containsExactly(new Drift.Field("l[1]", 2L, 3L));
        assertThat(Differ.drift(two, Map.of("l", List.of(1L))).fields())
                .containsExactly(new Drift.Field("l", List.of(1L, 2L), List.of(1L)));
    }

    @Test
    void nullAndAbsentAreTheSame() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("a", null);

        assertThat(Differ.drift(withNull, Map.of()).isEmpty()).isTrue();
    }

    @Test
    void valuesOfSecretsNeverShow() {
        KubeObject desired = secret().with("aHVudGVyMg==", "data", "password").with("plain", "stringData", "token");
        KubeObject live = secret().with("b2xkLXNlY3JldA==", "data", "password")
                .with("{\"data\":\"aHVudGVyMg==\"}", "metadata", "annotations", "kubectl.kubernetes.io/last-applied");

        Drift drift = Differ.drift(desired, live);

        assertThat(drift.fields()).hasSize(3);
        assertThat(drift.toString()).doesNotContain("aHVudGVyMg", "b2xkLXNlY3JldA", "plain");
        assertThat(drift.fields())
                .filteredOn(field -> field.path().equals("stringData"))
                .hasSize(1);
    }

    @Test
    void labelsOfSecretsStayReadable() {
        Drift drift = Differ.drift(secret().withLabel("team", "a"), secret().withLabel("team", "b"));

        assertThat(drift.fields()).containsExactly(new Drift.Field("metadata.labels.team", "a", "b"));
    }

    @Test
    void aKindCalledSecretOfAnotherGroupIsNotMasked() {
        KubeObject desired = KubeObject.of(new Ref(Gvk.of("example.org/v1", "Secret"), "default", "s"));

        Drift drift = Differ.drift(desired.with("a", "data", "k"), desired.with("b", "data", "k"));

        assertThat(drift.fields()).containsExactly(new Drift.Field("data.k", "a", "b"));
    }

    @Test
    void foldAnswersForEveryChange() {
        List<Change> all = Arrays.asList(
                new Change.Create(),
                new Change.Update(Drift.none()),
                new Change.Replace("immutable"),
                new Change.Delete(),
                new Change.Keep());

        assertThat(all.stream()
                        .map(change -> change.fold(
                                () -> "create",
                                drift -> "update",
                                reason -> "replace " + reason,
                                () -> "delete",
                                () -> "keep")))
                .containsExactly("create", "update", "replace immutable", "delete", "keep");
    }

    private static KubeObject secret() {
        return KubeObject.of(new Ref(Gvk.of("v1", "Secret"), "default", "s"));
    }
}
