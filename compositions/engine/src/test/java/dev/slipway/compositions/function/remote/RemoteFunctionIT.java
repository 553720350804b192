package dev.slipway.compositions.function.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.compositions.catalog.FunctionCatalog;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.remote.RemoteFunctions.Reachability;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.render.RenderInput;
import dev.slipway.compositions.render.RenderOutput;
import dev.slipway.compositions.render.Renderer;
import dev.slipway.compositions.testing.Calls;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in processes of their own, called over gRPC. */
class RemoteFunctionIT {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String DUMMY = """
            meta: {tag: mine}
            observed: {composite: {resource: {spec: {size: %d}}}}
            input: {response: {meta: {ttl: 60s}, desired: {resources: {one: {resource: {kind: A}, ready: READY_TRUE}}}}}
            """;

    private static FunctionProcess process;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final RemoteFunctions functions = new RemoteFunctions(now::get);

    @BeforeAll
    static void start() throws IOException {
        process = FunctionProcess.start("function-dummy", "v1");
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @AfterEach
    void close() {
        functions.close();
    }

    private CompositionFunction dummy() {
        return functions.at("function-dummy", new Endpoint(process.target(), null));
    }

    @Test
    void answersAreThoseOfTheFunction() {
        var response = Calls.response(dummy(), DUMMY.formatted(1));

        Calls.assertSame(response.get("desired"), "{resources: {one: {resource: {kind: A}, ready: READY_TRUE}}}");
    }

    @Test
    void theSameQuestionIsAskedAgainWhenTheAnswerNoLongerHolds() {
        List<String> first = Calls.results(dummy(), DUMMY.formatted(2));
        List<String> second = Calls.results(dummy(), DUMMY.formatted(2));
        List<String> another = Calls.results(dummy(), DUMMY.formatted(3));
        now.set(START.plusSeconds(61));
        List<String> later = Calls.results(dummy(), DUMMY.formatted(2));

        assertThat(second).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void whatGoesWrongThereIsSaidHere() {
        assertThatThrownBy(() -> Calls.response(dummy(), "input: {break: true}"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INTERNAL))
                .hasMessageContaining("function \"function-dummy\" at " + process.target() + " failed: it broke");
    }

    @Test
    void aFunctionThatDoesNotAnswerIsGivenUp() {
        var hasty = new RemoteFunctions(InstantSource.system(), Duration.ofMillis(300), CacheMeter.NONE);
        try (hasty) {
            var function = hasty.at("function-dummy", new Endpoint(process.target(), null));

            assertThatThrownBy(() -> Calls.response(function, "input: {hang: true}"))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("did not answer in time");
        }
    }

    @Test
    void nobodyThereIsSaidWithWhatToLookAt() {
        var endpoint = new Endpoint("localhost:1", null);

        assertThatThrownBy(() -> Calls.response(functions.at("function-nobody", endpoint), "{}"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE))
                .hasMessageContaining("function \"function-nobody\" at localhost:1 cannot be reached: ")
                .hasMessageContaining("check that it runs");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> functions.reachability("function-nobody", endpoint) == Reachability.UNREACHABLE);
    }

    @Test
    void aConnectionIsKeptAndKnown() {
        var endpoint = new Endpoint(process.target(), null);

        await().atMost(Duration.ofSeconds(120))
                .until(() -> functions.reachability("function-dummy", endpoint) == Reachability.REACHED);
    }

    @Test
    void olderFunctionsServeV1Beta1() throws IOException {
        try (FunctionProcess older = FunctionProcess.start("function-dummy", "v1beta1")) {
            var function = functions.at("older", new Endpoint(older.target(), null));

            assertThat(Calls.results(function, DUMMY.formatted(4))).containsExactly("NORMAL call 1");
        }
    }

    @Test
    void bothSidesShowWhoTheyAre(@TempDir Path directory) throws Exception {
        TestCertificates certificates = TestCertificates.in(directory);
        try (FunctionProcess secured = FunctionProcess.start(
                "function-dummy", "v1", certificates.certificate(), certificates.key(), certificates.authority())) {
            ConnectionDetails secret = certificates.secret();
            var function = functions.at("secured", new Endpoint(secured.target(), ClientTls.of(secret)));
            var anonymous = functions.at(
                    "anonymous",
                    new Endpoint(
                            secured.target(), new ClientTls(secret.get("ca.crt").orElseThrow(), null, null)));
            var clear = functions.at("clear", new Endpoint(secured.target(), null));

            assertThat(Calls.results(function, DUMMY.formatted(5))).containsExactly("NORMAL call 1");
            assertThatThrownBy(() -> Calls.response(anonymous, "{}")).hasMessageContaining("cannot be reached");
            assertThatThrownBy(() -> Calls.response(clear, "{}")).hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void renderingCallsAFunctionAtItsAddress() {
        var composition = KubeObject.of(Calls.yaml("""
                metadata: {name: c}
                spec:
                  compositeTypeRef: {apiVersion: example.org/v1, kind: XThing}
                  pipeline:
                  - step: one
                    functionRef: {name: my-function}
                    input:
                      apiVersion: x/v1
                      kind: Any
                      response: {desired: {resources: {a: {resource: {apiVersion: v1, kind: ConfigMap}}}}}
                """));
        var function = KubeObject.of(Calls.yaml("""
                apiVersion: pkg.crossplane.io/v1
                kind: Function
                metadata:
                  name: my-function
                  annotations:
                    render.crossplane.io/runtime: Development
                    render.crossplane.io/runtime-development-target: %s
                """.formatted(process.target())));
        var composite = KubeObject.of(Calls.yaml("{apiVersion: example.org/v1, kind: XThing, metadata: {name: a}}"));
        var input = new RenderInput(
                composite, composition, List.of(function), List.of(), List.of(), List.of(), null, Map.of(), List.of());

        RenderOutput output = new Renderer(
                        new FunctionRuntime(FunctionCatalog.standard(), functions), Limits.standard(), START)
                .render(input);

        assertThat(output.error()).isEmpty();
        assertThat(output.composed()).extracting(KubeObject::kind).containsExactly("ConfigMap");
        assertThat(output.results())
                .extracting(result -> result.result().message())
                .first()
                .asString()
                .startsWith("call ");
    }
}
