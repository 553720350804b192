package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.Logging;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which logs of a control plane are kept. Pure. */
final class Logs {

    private Logs() {}

    /** Return the names that EKS has for them, sorted; an empty list turns all off. */
    static List<String> of(@Nullable Logging logging) {
        if (logging == null) {
            return List.of();
        }
        Map<String, Boolean> all = new TreeMap<>();
        all.put("api", logging.apiServer());
        all.put("audit", logging.audit());
        all.put("authenticator", logging.authenticator());
        all.put("controllerManager", logging.controllerManager());
        all.put("scheduler", logging.scheduler());
        return all.entrySet().stream()
                .filter(log -> Boolean.TRUE.equals(log.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
