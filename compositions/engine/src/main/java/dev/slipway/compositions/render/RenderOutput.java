package dev.slipway.compositions.render;

import dev.slipway.compositions.composite.CompositeEvent;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.pipeline.PipelineResult.StepResult;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pass leads to. {@code composite} is the last thing written to the composite resource, null when nothing was;
 * {@code results} are what functions said, {@code context} is what they left; {@code error} is empty when all went well.
 */
public record RenderOutput(
        ExitCode exitCode,
        @Nullable KubeObject composite,
        List<KubeObject> composed,
        List<KubeObject> deleted,
        List<CompositeEvent> events,
        List<ResourceSelector> required,
        List<StepResult> results,
        Map<String, Object> context,
        String error) {

    /** How a render ends. */
    public enum ExitCode {
        OK(0),
        ERROR(1),
        FATAL(3);

        private final int code;

        ExitCode(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    static RenderOutput error(String message) {
        return new RenderOutput(
                ExitCode.ERROR,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                "cannot render composite resource: " + message);
    }
}
