package dev.slipway.compositions.composite;

import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one composition is computed from.
 *
 * @param observed composed resources by their names in the composition
 * @param details what the composite resource's own connection secret holds
 * @param context what rendering may put into the pipeline's context; empty in the live controller
 */
public record ComposeInput(
        KubeObject xr,
        Machinery machinery,
        List<PipelineStep> pipeline,
        Map<String, Observed> observed,
        ConnectionDetails details,
        Map<String, Object> context) {

    public ComposeInput {
        pipeline = List.copyOf(pipeline);
        observed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(observed));
    }
}
