package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;

/** Says what objects that are proposed would lead to; empty where nobody can tell. */
@FunctionalInterface
public interface Reporter {

    Optional<PlanReport> report(List<KubeObject> proposed);

    /** One that says nothing, for where there is no platform. */
    static Reporter silent() {
        return proposed -> Optional.empty();
    }
}
