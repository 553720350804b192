package dev.slipway.compositions.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.testing.Calls;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionPassTest {

    private static final PassContext NOW = new PassContext(Instant.parse("2026-01-01T00:00:00Z"));

    private final FunctionRuntime runtime = FunctionRuntime.standard();
    private final FunctionPass pass = new FunctionPass(runtime, new RuntimeObjects() {
        @Override
        public Optional<KubeObject> runtimeConfig(String name) {
            return Optional.empty();
        }

        @Override
        public ConnectionDetails secret(String namespace, String name) {
            throw new FaultException(Fault.NOT_FOUND, "the Secret " + namespace + "/" + name + " does not exist");
        }
    });

    @AfterEach
    void close() {
        runtime.close();
    }

    private PassResult run(String image, String annotations) {
        return pass.run(KubeObject.of(Calls.yaml("""
                        apiVersion: pkg.crossplane.io/v1
                        kind: Function
                        metadata: {name: f, generation: 2, annotations: {%s}}
                        spec: {package: "%s"}
                        """.formatted(annotations, image))), NOW);
    }

    private static Condition condition(PassResult result, String type) {
        return KubeObject.of(Map.of("status", result.status())).conditions().stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsBuiltInIsInstalledAndHealthy() {
        PassResult result = run("x.y/function-sequencer:v1", "");

        assertThat(condition(result, "Installed").reason()).isEqualTo("ActivePackageRevision");
        assertThat(condition(result, "Healthy").status()).isEqualTo("True");
        assertThat(result.outcome().isDone()).isTrue();
    }

    @Test
    void whatRunsNowhereSaysWhatToDo() {
        PassResult result = run("x.y/function-kcl:v1", "");

        assertThat(condition(result, "Installed").status()).isEqualTo("False");
        assertThat(condition(result, "Healthy").reason()).isEqualTo("UnavailablePackage");
        assertThat(condition(result, "Healthy").message())
                .contains("package x.y/function-kcl:v1 does not run here")
                .contains("function-sequencer")
                .contains("slipway.dev/endpoint");
    }

    @Test
    void whatCannotBeReachedIsInstalledAndLookedAtAgain() {
        String annotations = "slipway.dev/endpoint: 'localhost:1', slipway.dev/insecure: 'true'";

        assertThat(condition(run("x.y/function-kcl:v1", annotations), "Installed")
                        .status())
                .isEqualTo("True");
        await().until(() -> condition(run("x.y/function-kcl:v1", annotations), "Healthy")
                .reason()
                .equals("Unreachable"));
        assertThat(run("x.y/function-kcl:v1", annotations).outcome().isDone()).isFalse();
    }

    @Test
    void aSecretThatIsMissingIsNamed() {
        PassResult result =
                run("x.y/function-kcl:v1", "slipway.dev/endpoint: 'h:1', slipway.dev/tls-secret: 'ns/absent'");

        assertThat(condition(result, "Installed").reason()).isEqualTo("InvalidEndpoint");
        assertThat(condition(result, "Installed").message()).contains("ns/absent");
    }
}
