package dev.slipway.compositions.xr;

import dev.slipway.compositions.catalog.Capability;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.LivePorts;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.composite.Composer;
import dev.slipway.compositions.connection.ConnectionSecrets;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.pipeline.Pipeline;
import dev.slipway.runtime.kube.KindInfo;

/** What all composite controllers of one process share. */
public record Engine(
        Cluster cluster,
        Composer composer,
        ConnectionSecrets secrets,
        ComposedWatches watches,
        Interests required,
        Circuits circuits) {

    /** Return the engine of one process; {@code circuits} are those that the watches count into. */
    public static Engine of(
            Cluster cluster,
            FunctionRuntime functions,
            ComposedWatches watches,
            Interests interests,
            Circuits circuits) {
        Pipeline pipeline = new Pipeline(new LivePorts(cluster, functions, Capability.COMPOSITION), Limits.standard());
        Composer composer =
                new Composer(pipeline, gvk -> cluster.kube().kind(gvk).map(KindInfo::namespaced));
        return new Engine(
                cluster,
                composer,
                new ConnectionSecrets(cluster.kube(), cluster.watches()),
                watches,
                interests,
                circuits);
    }
}
