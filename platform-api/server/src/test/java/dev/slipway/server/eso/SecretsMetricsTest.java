package dev.slipway.server.eso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.json.Json;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text that Prometheus gets, by the names that dashboards for External Secrets Operator ask for. */
class SecretsMetricsTest {

    private static final KubeObject SECRET = KubeObject.of(Json.parseYaml("""
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: db, namespace: shop}
            status: {conditions: [{type: Ready, status: "False", reason: SecretSyncedError}]}
            """).get(0));

    private final List<KubeObject> there = new ArrayList<>(List.of(SECRET));
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SecretsMetrics metrics =
            new SecretsMetrics(kind -> kind.kind().equals("ExternalSecret") ? there : List.of());
    private final StoreCalls calls = new StoreCalls();

    SecretsMetricsTest() {
        registry.getPrometheusRegistry().register(metrics);
        registry.getPrometheusRegistry().register(calls);
    }

    @Test
    void conditionsAreShownWithBothStatuses() {
        assertThat(lines("externalsecret_status_condition"))
                .containsExactlyInAnyOrder(
                        "externalsecret_status_condition{condition=\"Ready\",name=\"db\",namespace=\"shop\",status=\"False\"} 1.0",
                        "externalsecret_status_condition{condition=\"Ready\",name=\"db\",namespace=\"shop\",status=\"True\"} 0.0");
    }

    @Test
    void looksAreCountedUntilTheObjectIsGone() {
        metrics.passed("externalsecrets", SECRET, Outcome.done(), Duration.ofMillis(2));
        metrics.passed(
                "externalsecrets",
                SECRET,
                Outcome.failed(new FaultException(Fault.UNAVAILABLE, "away")),
                Duration.ofNanos(7));

        assertThat(lines("externalsecret_sync_calls_total"))
                .containsExactly("externalsecret_sync_calls_total{name=\"db\",namespace=\"shop\"} 2.0");
        assertThat(lines("externalsecret_sync_calls_error"))
                .containsExactly("externalsecret_sync_calls_error{name=\"db\",namespace=\"shop\"} 1.0");
        assertThat(lines("externalsecret_reconcile_duration"))
                .containsExactly("externalsecret_reconcile_duration{name=\"db\",namespace=\"shop\"} 7.0");
        there.clear();
        assertThat(lines("externalsecret_sync_calls_total")).isEmpty();
    }

    @Test
    void callsAreCountedByHowTheyEnd() {
        calls.counted("HashiCorp/Vault", "ReadSecretData", () -> 1);
        assertThatThrownBy(() -> calls.counted("HashiCorp/Vault", "ReadSecretData", () -> {
                    throw new FaultException(Fault.UNAVAILABLE, "no");
                }))
                .isInstanceOf(FaultException.class);

        assertThat(lines(StoreCalls.NAME))
                .containsExactlyInAnyOrder(
                        StoreCalls.NAME
                                + "{call=\"ReadSecretData\",provider=\"HashiCorp/Vault\",status=\"success\"} 1.0",
                        StoreCalls.NAME
                                + "{call=\"ReadSecretData\",provider=\"HashiCorp/Vault\",status=\"error\"} 1.0");
    }

    private List<String> lines(String metric) {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith(metric + "{"))
                .toList();
    }
}
