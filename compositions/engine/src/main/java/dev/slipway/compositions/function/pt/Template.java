package dev.slipway.compositions.function.pt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One composed resource. Without a base an earlier function must have made it. */
record Template(
        String name,
        @Nullable Map<String, Object> base,
        List<Patch> patches,
        List<ConnectionDetail> connectionDetails,
        List<ReadinessCheck> readinessChecks) {

    Template withPatches(List<Patch> others) {
        return new Template(name, base, others, connectionDetails, readinessChecks);
    }
}
