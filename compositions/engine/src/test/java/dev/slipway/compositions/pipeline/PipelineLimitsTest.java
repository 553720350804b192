package dev.slipway.compositions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.crossplane.NameRef;
import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** One composition that goes wrong costs its own composite resources, and no others. */
class PipelineLimitsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void moreThanFourMebibytesAreRefusedAndLessAreNot() {
        PipelineResult heavy = run(Limits.standard(), request -> RunFunctionResponse.to(request)
                .withDesired(resources(5, MEBIBYTE), Map.of()));
        PipelineResult light = run(Limits.standard(), request -> RunFunctionResponse.to(request)
                .withDesired(resources(3, MEBIBYTE), Map.of()));

        assertThat(heavy.isFatal()).isTrue();
        assertThat(heavy.fatal()).contains("step").contains("more than the limit of " + 4 * MEBIBYTE + " bytes");
        assertThat(heavy.desired().resources()).isEmpty();
        assertThat(light.isFatal()).isFalse();
    }

    @Test
    void moreThanAThousandResourcesAreRefused() {
        PipelineResult many = run(Limits.standard(), request -> RunFunctionResponse.to(request)
                .withDesired(resources(1001, 1), Map.of()));

        assertThat(many.isFatal()).isTrue();
        assertThat(many.fatal()).contains("desires 1001 resources, more than the limit of 1000");
    }

    @Test
    void aValueThatContainsItselfIsRefused() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("self", endless);

        PipelineResult result = run(Limits.standard(), request -> RunFunctionResponse.to(request)
                .withDesired(new State(null, Map.of("r", FunctionResource.of(endless))), Map.of()));

        assertThat(result.isFatal()).isTrue();
    }

    @Test
    void anErrorOfTheRuntimeIsAResultToo() {
        PipelineResult result = run(Limits.standard(), request -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(result.isFatal()).isTrue();
        assertThat(result.fatal()).contains("failed unexpectedly with OutOfMemoryError: Java heap space");
    }

    @Test
    void oneThatLoopsDoesNotKeepOthersFromRunning() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch looping = new CountDownLatch(1);
        try {
            CompletableFuture<PipelineResult> hung =
                    CompletableFuture.supplyAsync(() -> run(limit(Duration.ofMillis(400)), request -> {
                        looping.countDown();
                        while (!stop.get()) {
                            // Deaf to interruption, as real loops are.
                            Thread.onSpinWait();
                        }
                        return RunFunctionResponse.to(request);
                    }));
            assertThat(looping.await(10, TimeUnit.SECONDS)).isTrue();

            PipelineResult other = run(Limits.standard(), RunFunctionResponse::to);

            assertThat(other.isFatal()).isFalse();
            PipelineResult cutOff = hung.get(10, TimeUnit.SECONDS);
            assertThat(cutOff.isFatal()).isTrue();
            assertThat(cutOff.fatal()).contains("step").contains("ran longer than");
        } finally {
            stop.set(true);
        }
    }

    private static Limits limit(Duration deadline) {
        Limits standard = Limits.standard();
        return new Limits(deadline, standard.resources(), standard.bytes());
    }

    private static State resources(int count, int size) {
        Map<String, FunctionResource> resources = new HashMap<>();
        for (int i = 0; i < count; i++) {
            resources.put("r" + i, FunctionResource.of(Map.of("kind", "Thing", "content", "x".repeat(size))));
        }
        return new State(null, resources);
    }

    private static PipelineResult run(Limits limits, CompositionFunction function) {
        PipelineStep step = new PipelineStep("step", new NameRef("it"), null, null, null);
        return new Pipeline(new OneFunction(function), limits).run(List.of(step), State.EMPTY, Map.of());
    }

    private record OneFunction(CompositionFunction it) implements PipelinePorts {

        @Override
        public CompositionFunction function(String name) {
            return it;
        }

        @Override
        public List<KubeObject> resources(ResourceSelector selector) {
            return List.of();
        }

        @Override
        public ConnectionDetails credentials(String namespace, String name) {
            return ConnectionDetails.NONE;
        }
    }
}
