package dev.slipway.secrets.sync.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void periodicIsDueAfterTheIntervalOrAnEdit() {
        Refresh refresh = refresh("{refreshInterval: 10m}");

        assertThat(refresh.isDue(synced("2026-11-21T11:51:00Z"), NOW)).isFalse();
        assertThat(refresh.isDue(synced("2026-11-21T11:50:00Z"), NOW)).isTrue();
        assertThat(refresh.isDue(fresh(), NOW)).isTrue();
        assertThat(refresh.isDue(synced("2026-11-21T11:59:00Z").withAnnotation("force-sync", "1"), NOW))
                .isTrue();
        assertThat(refresh.isDue(synced("2026-11-21T11:59:00Z").withLabel("team", "b"), NOW))
                .isTrue();
    }

    @Test
    void anIntervalOfZeroMeansOnce() {
        Refresh refresh = refresh("{refreshInterval: \"0\"}");

        assertThat(refresh.isDue(synced("2020-01-01T00:00:00Z"), NOW)).isFalse();
        assertThat(refresh.isDue(synced("2020-01-01T00:00:00Z").withAnnotation("force-sync", "1"), NOW))
                .isFalse();
        assertThat(refresh.isRepeated()).isFalse();
        assertThat(refresh.isDue(fresh(), NOW)).isTrue();
    }

    @Test
    void aRefreshThatIsStillToComeIsDoneNow() {
        assertThat(refresh("{}").isDue(synced("2026-11-21T12:00:01Z"), NOW)).isTrue();
        assertThat(refresh("{refreshInterval: \"0\"}").isDue(synced("2026-11-21T12:00:01Z"), NOW))
                .isFalse();
    }

    @Test
    void createdOnceIsNeverDueAgain() {
        Refresh refresh = refresh("{refreshPolicy: CreatedOnce, refreshInterval: 1s}");

        assertThat(refresh.isDue(fresh(), NOW)).isTrue();
        assertThat(refresh.isDue(synced("2020-01-01T00:00:00Z").withAnnotation("force-sync", "1"), NOW))
                .isFalse();
    }

    @Test
    void onChangeIsDueAfterAnEditOnly() {
        Refresh refresh = refresh("{refreshPolicy: OnChange, refreshInterval: 1s}");

        assertThat(refresh.isDue(synced("2020-01-01T00:00:00Z"), NOW)).isFalse();
        assertThat(refresh.isDue(synced("2020-01-01T00:00:00Z").withAnnotation("force-sync", "1"), NOW))
                .isTrue();
    }

    @Test
    void theUsualIntervalIsAnHour() {
        assertThat(refresh("{}").interval()).isEqualTo(Duration.ofHours(1));
        assertThat(refresh("{}").left(NOW.minusSeconds(60), NOW)).isEqualTo(Duration.ofMinutes(59));
        assertThat(refresh("{}").left(NOW.minusSeconds(7200), NOW)).isZero();
    }

    @Test
    void whatIsNoDurationSaysSo() {
        assertThatThrownBy(() -> refresh("{refreshInterval: often}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("spec.refreshInterval \"often\"");
    }

    private static Refresh refresh(String spec) {
        return Refresh.of(Json.convert(Json.parseYaml(spec).get(0), ExternalSecretSpec.class));
    }

    private static KubeObject fresh() {
        return KubeObject.of(Map.of(
                "apiVersion", "external-secrets.io/v1",
                "kind", "ExternalSecret",
                "metadata", Map.of("name", "db", "namespace", "shop", "generation", 3)));
    }

    private static KubeObject synced(String at) {
        return fresh().with(at, "status", "refreshTime")
                .with(SyncedVersion.of(fresh()).text(), "status", "syncedResourceVersion");
    }
}
