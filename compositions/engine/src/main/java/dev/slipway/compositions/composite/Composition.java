package dev.slipway.compositions.composite;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.pipeline.PipelineResult;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a composite resource is to be composed of, or why nothing may be done. */
public sealed interface Composition {

    /**
     * Do this: delete the garbage, record the references, apply the composed resources in order, then report.
     *
     * @param garbage objects of this composite resource that nobody desires any more
     * @param status what functions want in the composite resource's status
     * @param ready what functions say of the composite resource itself, which wins over its parts
     */
    record Planned(
            List<Composed> composed,
            List<KubeObject> garbage,
            List<Map<String, Object>> resourceRefs,
            Map<String, Object> status,
            ConnectionDetails details,
            Ready ready,
            List<CompositeEvent> events,
            PipelineResult pipeline)
            implements Composition {}

    /**
     * Nothing may be done.
     *
     * @param fatal whether a function said so, rather than something around it
     */
    record Refused(String why, boolean fatal, List<CompositeEvent> events, PipelineResult pipeline)
            implements Composition {}

    default <R> R fold(Function<Planned, R> planned, Function<Refused, R> refused) {
        return this instanceof Planned p ? planned.apply(p) : refused.apply((Refused) this);
    }

    /** Return what the pipeline itself said. */
    default PipelineResult pipelineResult() {
        return fold(Planned::pipeline, Refused::pipeline);
    }
}
