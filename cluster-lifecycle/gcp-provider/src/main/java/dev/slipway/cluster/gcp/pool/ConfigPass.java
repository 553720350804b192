package dev.slipway.cluster.gcp.pool;

import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.cluster.gcp.object.Told;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.util.Map;

/** Says of a GKEConfig that there is nothing to boot with: GKE boots its nodes itself. */
public final class ConfigPass implements Pass {

    @Override
    public PassResult run(KubeObject config, PassContext context) {
        StepConditions conditions =
                StepConditions.continuing(config, context.now()).isTrue(Told.READY);
        return PassResult.of(
                Outcome.done(),
                Told.status(
                        config,
                        conditions,
                        Map.of("ready", true, "dataSecretName", "", "observedGeneration", config.generation())));
    }
}
