package dev.slipway.compositions.operation;

import dev.slipway.compositions.catalog.Capability;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.LivePorts;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.pipeline.Pipeline;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The controllers of operations and of what makes operations. */
public final class OperationControllers {

    private static final String WATCH_FINALIZER = "watchoperation." + Ops.GROUP;

    private OperationControllers() {}

    /** Return the controllers; {@code interests} wakes watch operations. */
    public static List<ControllerSpec> of(Cluster cluster, FunctionRuntime functions, Interests interests) {
        LivePorts ports = new LivePorts(cluster, functions, Capability.OPERATION);
        Pipeline pipeline = Pipeline.ofOperations(ports, Limits.standard());
        return List.of(
                new ControllerSpec(
                        "operations",
                        Ops.OPERATION,
                        Ops.GROUP + "/operation",
                        null,
                        new OperationPass(pipeline, ports::lacking, cluster.applier()),
                        List.of()),
                maker("cron-operations", Ops.CRON, Ops.MADE_BY_CRON, null, new CronPass(cluster)),
                // A finalizer, so that whoever goes is no longer woken.
                maker(
                        "watch-operations",
                        Ops.WATCH,
                        Ops.MADE_BY_WATCH,
                        WATCH_FINALIZER,
                        new WatchPass(cluster, ports, interests)));
    }

    private static ControllerSpec maker(String name, Gvk kind, String label, @Nullable String finalizer, Pass pass) {
        Trigger made = new Trigger(Ops.OPERATION, operation -> maker(operation, kind, label));
        return new ControllerSpec(name, kind, Ops.GROUP + "/" + name, finalizer, pass, List.of(made));
    }

    private static Set<Ref> maker(KubeObject operation, Gvk kind, String label) {
        return operation
                .label(label)
                .map(name -> Set.of(new Ref(kind, "", name)))
                .orElse(Set.of());
    }
}
