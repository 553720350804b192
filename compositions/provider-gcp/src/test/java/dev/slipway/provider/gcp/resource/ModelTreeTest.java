package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sqladmin.model.DatabaseInstance;
import com.google.api.services.storage.model.Bucket;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTreeTest {

    private static final Map<String, Object> TREE = Map.of(
            "name",
            "db",
            "settings",
            Map.of(
                    "dataDiskSizeGb",
                    20,
                    "userLabels",
                    Map.of("team", "a"),
                    "databaseFlags",
                    List.of(Map.of("name", "f", "value", "on"))));

    private final List<String> unknown = new ArrayList<>();

    @Test
    void treeBecomesAModelAndBack() {
        DatabaseInstance model = ModelTree.fill(DatabaseInstance.class, TREE, unknown::add);

        assertThat(model.getSettings().getDataDiskSizeGb()).isEqualTo(20L);
        assertThat(model.getSettings().getDatabaseFlags().get(0).getValue()).isEqualTo("on");
        assertThat(ModelTree.of(model).get("name")).isEqualTo("db");
        assertThat(ModelTree.of(model).get("settings"))
                .hasToString(ModelTree.of(model.getSettings()).toString());
        assertThat(unknown).isEmpty();
    }

    @Test
    void numbersMayBeTexts() {
        Bucket bucket = ModelTree.fill(
                Bucket.class, Map.of("retentionPolicy", Map.of("retentionPeriod", "3600")), unknown::add);

        assertThat(bucket.getRetentionPolicy().getRetentionPeriod()).isEqualTo(3600L);
    }

    @Test
    void whatTheModelHasNoPlaceForIsToldWithItsPath() {
        ModelTree.fill(
                DatabaseInstance.class,
                Map.of("settings", Map.of("nothing", 1, "databaseFlags", List.of(Map.of("what", 1)))),
                unknown::add);
        ModelTree.fill(DatabaseInstance.class, Map.of("settings", "no block"), unknown::add);

        assertThat(unknown).containsExactlyInAnyOrder("settings.nothing", "settings.databaseFlags[].what", "settings");
    }

    @Test
    void textWhereANumberBelongsIsTheUsersFault() {
        assertThatThrownBy(() -> ModelTree.fill(
                        Bucket.class, Map.of("retentionPolicy", Map.of("retentionPeriod", "a day")), unknown::add))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation()).contains("a day", "retentionPolicy.retentionPeriod");
                });
    }
}
