package dev.slipway.compositions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.crossplane.NameRef;
import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(2), 5, 3000);
    private static final Limits IMPATIENT = new Limits(Duration.ofMillis(300), 5, 3000);

    private final Map<String, CompositionFunction> functions = new HashMap<>();

    @Test
    void desiredStateAndContextGoFromStepToStep() {
        functions.put("first", request -> RunFunctionResponse.to(request)
                .withDesired(resources(1, "x"), Map.of("seen", "by-first")));
        functions.put("second", request -> {
            assertThat(request.context()).containsEntry("seen", "by-first");
            assertThat(request.desired().resources()).containsOnlyKeys("r0");
            return RunFunctionResponse.to(request);
        });

        PipelineResult outcome = run("first", "second");

        assertThat(outcome.isFatal()).isFalse();
        assertThat(outcome.desired().resources()).containsOnlyKeys("r0");
        assertThat(outcome.ttl()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aFunctionThatThrowsIsAFatalResultOfItsStep() {
        functions.put("broken", request -> {
            throw new IllegalStateException("boom");
        });
        assertThat(message("broken"))
                .isEqualTo("pipeline step \"broken\" returned a fatal result: failed unexpectedly with"
                        + " IllegalStateException: boom");
    }

    @Test
    void aFunctionThatOverflowsTheStackIsAFatalResultOfItsStep() {
        functions.put("deep", new CompositionFunction() {
            @Override
            public RunFunctionResponse run(RunFunctionRequest request) {
                return run(request).withResult(FunctionResult.normal("never"));
            }
        });
        assertThat(message("deep")).contains("failed unexpectedly with StackOverflowError");
    }

    @Test
    void aFunctionThatHangsIsAFatalResultOfItsStep() {
        CountDownLatch never = new CountDownLatch(1);
        functions.put("slow", request -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return RunFunctionResponse.to(request);
        });
        assertThat(run(IMPATIENT, "slow").fatal()).contains("ran longer than");
    }

    @Test
    void aFunctionThatAsksForTooMuchIsAFatalResultOfItsStep() {
        functions.put("many", request -> RunFunctionResponse.to(request).withDesired(resources(6, ""), null));
        functions.put(
                "heavy", request -> RunFunctionResponse.to(request).withDesired(resources(4, "x".repeat(900)), null));
        assertThat(message("many")).endsWith("desires 6 resources, more than the limit of 5");
        assertThat(message("heavy")).endsWith("desires more than the limit of 3000 bytes of resources");
    }

    @Test
    void aFunctionRunsAgainWithWhatItRequires() {
        var selector = new ResourceSelector("v1", "ConfigMap", "", "settings", null);
        AtomicInteger calls = new AtomicInteger();
        functions.put("needy", request -> {
            calls.incrementAndGet();
            var found = request.provided().resources().getOrDefault("it", List.of());
            return RunFunctionResponse.to(request)
                    .withDesired(resources(found.size(), ""), null)
                    .withRequirements(new Requirements(Map.of("it", selector), Map.of(), Map.of()));
        });

        PipelineResult outcome = run("needy");

        assertThat(outcome.desired().resources()).hasSize(1);
        assertThat(outcome.requested()).containsExactly(selector);
        assertThat(calls).hasValue(2);
    }

    @Test
    void requirementsThatNeverSettleFailTheStep() {
        AtomicInteger calls = new AtomicInteger();
        functions.put("restless", request -> {
            var selector = new ResourceSelector("v1", "ConfigMap", "", "n" + calls.incrementAndGet(), null);
            return RunFunctionResponse.to(request)
                    .withRequirements(new Requirements(Map.of("it", selector), Map.of(), Map.of()));
        });
        assertThat(message("restless"))
                .isEqualTo("cannot run Composition pipeline step \"restless\": requirements didn't stabilize after the"
                        + " maximum number of iterations (5)");
        assertThat(calls).hasValue(6);
    }

    private String message(String step) {
        PipelineResult result = run(step);
        assertThat(result.isFatal()).isTrue();
        return result.fatal();
    }

    private PipelineResult run(String... steps) {
        return run(LIMITS, steps);
    }

    private PipelineResult run(Limits limits, String... steps) {
        List<PipelineStep> pipeline = List.of(steps).stream()
                .map(name -> new PipelineStep(name, new NameRef(name), null, null, null))
                .toList();
        return new Pipeline(new OneConfigMap(), limits).run(pipeline, State.EMPTY, Map.of());
    }

    private static State resources(int count, String content) {
        Map<String, FunctionResource> resources = new HashMap<>();
        for (int i = 0; i < count; i++) {
            resources.put("r" + i, FunctionResource.of(Map.of("kind", "Thing", "content", content)));
        }
        return new State(null, resources);
    }

    private final class OneConfigMap implements PipelinePorts {

        @Override
        public CompositionFunction function(String name) {
            return functions.get(name);
        }

        @Override
        public List<KubeObject> resources(ResourceSelector selector) {
            return "settings".equals(selector.matchName())
                    ? List.of(KubeObject.of(new Ref(new Gvk("", "v1", "ConfigMap"), "", "settings")))
                    : List.of();
        }

        @Override
        public ConnectionDetails credentials(String namespace, String name) {
            return ConnectionDetails.NONE;
        }
    }
}
