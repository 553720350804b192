package dev.slipway.compositions.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.autoready.AutoReady;
import dev.slipway.compositions.function.remote.Endpoint;
import dev.slipway.compositions.testing.Calls;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionRuntimeTest {

    private static final String CONFIG = """
            kind: DeploymentRuntimeConfig
            metadata: {name: mine, annotations: {%s}}
            spec:
              deploymentTemplate:
                spec:
                  template:
                    spec:
                      containers:
                      - {name: sidecar, args: [--ttl=1s]}
                      - name: package-runtime
                        args: [--debug, --ttl="5m", --feature-gates, "CELHealthcheckCustomizations=true"]
            """;

    private final FunctionRuntime runtime = FunctionRuntime.standard();
    private String configAnnotations = "";
    private boolean rendering;
    private Set<String> stated = Set.of();

    private final RuntimeObjects objects = new RuntimeObjects() {
        @Override
        public Set<String> capabilities(String function) {
            return stated;
        }

        @Override
        public Optional<KubeObject> runtimeConfig(String name) {
            return name.equals("mine")
                    ? Optional.of(KubeObject.of(Calls.yaml(CONFIG.formatted(configAnnotations))))
                    : Optional.empty();
        }

        @Override
        public boolean isForDevelopment() {
            return rendering;
        }

        @Override
        public ConnectionDetails secret(String namespace, String name) {
            return ConnectionDetails.NONE.with("ca.crt", namespace + "/" + name);
        }
    };

    @AfterEach
    void close() {
        runtime.close();
    }

    private static KubeObject function(String image, String annotations) {
        return KubeObject.of(Calls.yaml("""
                kind: Function
                metadata: {name: f, annotations: {%s}}
                spec: {package: "%s", runtimeConfigRef: {name: mine}}
                """.formatted(annotations, image)));
    }

    private Optional<Endpoint> endpoint(String annotations) {
        return runtime.endpoint(function("any", annotations), objects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0",
                "xpkg.upbound.io/upbound/function-auto-ready@sha256:abc",
                "registry.example.org:5000/a/b/crossplane-contrib-function-auto-ready:v1",
                "function-auto-ready",
            })
    void packagesAreKnownByTheirRepositoryWhereverTheyAre(String image) {
        assertThat(runtime.resolve("any", Optional.of(function(image, "")), objects))
                .isInstanceOf(AutoReady.class);
        assertThat(runtime.isBuiltIn(image)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            a.example.org/function-dummy:v1 | -                     | COMPOSITION | -
            a.example.org/function-dummy:v1 | -                     | OPERATION   | -
            a.example.org/function-pt:v1    | -                     | OPERATION   | -
            a.example.org/function-kro:v1   | -                     | COMPOSITION | -
            a.example.org/function-kro:v1   | -                     | OPERATION   | lacks the capability operation
            a.example.org/function-dummy:v1 | operation             | COMPOSITION | lacks the capability composition
            a.example.org/function-kro:v1   | operation,composition | OPERATION   | -
            """)
    void functionsAreHeldToWhatTheyCanBeUsedFor(
            String image, @Nullable String capabilities, Capability wanted, @Nullable String problem) {
        stated = capabilities == null ? Set.of() : Set.of(capabilities.split(","));

        Optional<String> lacking = runtime.lacking(wanted, "f", Optional.of(function(image, "")), objects);

        if (problem == null) {
            assertThat(lacking).isEmpty();
        } else {
            assertThat(lacking).hasValueSatisfying(why -> assertThat(why).contains("function \"f\" " + problem));
        }
    }

    @Test
    void aFunctionRunsWhenItIsBuiltInOrSaysWhere() {
        String endpoint = Keys.ENDPOINT + ": 'localhost:9443', " + Keys.INSECURE + ": 'true'";

        assertThat(runtime.runs(function("a.example.org/function-dummy:v1", ""), objects))
                .isTrue();
        assertThat(runtime.runs(function("a.example.org/ours:v1", ""), objects)).isFalse();
        assertThat(runtime.runs(function("a.example.org/ours:v1", endpoint), objects))
                .isTrue();
        assertThat(runtime.runs(function("a.example.org/ours:v1", Keys.ENDPOINT + ": nonsense"), objects))
                .isFalse();
    }

    @Test
    void withoutAFunctionObjectTheNameItselfCounts() {
        assertThat(runtime.resolve("crossplane-contrib-function-auto-ready", Optional.empty(), objects))
                .isInstanceOf(AutoReady.class);
    }

    @Test
    void whatRunsNowhereIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> runtime.resolve("f", Optional.of(function("x.y/function-kcl:v1", "")), objects))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.NOT_FOUND))
                .hasMessageContaining("function \"f\" (package x.y/function-kcl:v1) is not available here")
                .hasMessageContaining("slipway.dev/endpoint");
    }

    @Test
    void argumentsOfTheRuntimeConfigReachBuiltInFunctions() {
        var function = runtime.resolve("f", Optional.of(function("function-auto-ready", "")), objects);

        var response = Calls.response(function, """
                desired: {resources: {a: {resource: {}}}}
                observed: {resources: {a: {resource: {apiVersion: x/v1, kind: K}}}}
                input: {celHealthCheckCustomization: {x_v1_K: "object.kind == 'K'"}}
                """);

        Calls.assertSame(response.get("meta"), "{ttl: 300s}");
        Calls.assertSame(response.get("desired"), "{resources: {a: {resource: {}, ready: READY_TRUE}}}");
    }

    @Test
    void anAddressCanBeInTheClearOrWithCertificates() {
        Endpoint clear = endpoint("slipway.dev/endpoint: 'h:1', slipway.dev/insecure: 'true'")
                .orElseThrow();
        Endpoint plain = endpoint("slipway.dev/endpoint: 'h:1'").orElseThrow();
        Endpoint secret = endpoint("slipway.dev/endpoint: 'h:1', slipway.dev/tls-secret: 'ns/s'")
                .orElseThrow();

        assertThat(clear).isEqualTo(new Endpoint("h:1", null));
        assertThat(plain.tls()).isNotNull();
        assertThat(plain.tls().authority()).isNull();
        assertThat(new String(secret.tls().authority().reveal())).isEqualTo("ns/s");
        assertThat(secret.toString()).doesNotContain("ns/s");
    }

    @Test
    void theRuntimeConfigCanHoldTheAddressAndTheFunctionCanOverrideIt() {
        configAnnotations = "slipway.dev/endpoint: 'config:1', slipway.dev/insecure: 'true'";

        assertThat(endpoint("").orElseThrow().target()).isEqualTo("config:1");
        assertThat(endpoint("slipway.dev/endpoint: 'own:2'").orElseThrow().target())
                .isEqualTo("own:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "slipway.dev/endpoint: h | annotation slipway.dev/endpoint of Function f must be host:port, not \"h\"",
                "slipway.dev/endpoint: 'http://h:1' | must be host:port",
                "slipway.dev/endpoint: 'h:1', slipway.dev/tls-secret: s"
                        + " | annotation slipway.dev/tls-secret of Function f must be namespace/name, not \"s\"",
            })
    void aWrongAddressIsSaid(String annotations, String message) {
        assertThatThrownBy(() -> endpoint(annotations))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining(message);
    }

    @Test
    void developmentTargetsAreAddressesForRenderingOnly() {
        String target = "render.crossplane.io/runtime: Development,"
                + " render.crossplane.io/runtime-development-target: 'dns:///h:3'";

        assertThat(endpoint(target)).isEmpty();
        rendering = true;
        assertThat(endpoint(target)).contains(new Endpoint("h:3", null));
        assertThat(endpoint("render.crossplane.io/runtime: Development")).isEmpty();
    }

    @Test
    void argumentsAreReadInBothForms() {
        var arguments = FunctionArguments.parsed(List.of("-v", "--a=1", "--b", "2", "--c", "--d", "-x", "--e=f=g"));

        assertThat(arguments.flags()).isEqualTo(Map.of("a", "1", "b", "2", "c", "true", "d", "true", "e", "f=g"));
        assertThat(FunctionArguments.parsed(List.of("--ttl=soon")).duration("ttl"))
                .isEmpty();
    }
}
