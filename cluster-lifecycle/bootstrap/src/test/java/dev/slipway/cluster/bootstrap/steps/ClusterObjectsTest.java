package dev.slipway.cluster.bootstrap.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;

class ClusterObjectsTest {

    @Test
    void storesOfTheHubAreLeftToTheAgent() {
        assertThat(ClusterObjects.stores(profile("""
                secretStores:
                - {name: own, spec: {provider: {fake: {data: []}}}}
                - {name: hubs, fromHub: {name: vault}}
                """)))
                .extracting(store -> store.name())
                .containsExactly("own");
    }

    @Test
    void aStoreIsEitherItsOwnOrTheHubs() {
        assertThatThrownBy(() -> ClusterObjects.stores(profile("secretStores: [{name: neither}]")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("\"neither\" needs exactly one of spec and fromHub");
        assertThatThrownBy(() -> ClusterObjects.stores(
                        profile("secretStores: [{name: both, spec: {}, fromHub: {name: vault}}]")))
                .hasMessageContaining("exactly one");
    }

    private static ClusterProfileSpec profile(String yaml) {
        return Json.convert(Json.parseYaml(yaml).get(0), ClusterProfileSpec.class);
    }
}
