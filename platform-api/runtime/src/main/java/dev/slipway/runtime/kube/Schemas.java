package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Schemas of kinds, read from the API server and remembered for a while, also that there is none. */
final class Schemas {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private record Known(Optional<Map<String, Object>> schema, Instant until) {}

    private final Door http;
    private final Clock clock;
    private final Map<Gvk, Known> known = new ConcurrentHashMap<>();

    Schemas(Door http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Optional<Map<String, Object>> find(Gvk gvk) {
        Known present = known.get(gvk);
        if (present != null && clock.instant().isBefore(present.until())) {
            return present.schema();
        }
        String root = gvk.group().isEmpty() ? "/openapi/v3/api/" : "/openapi/v3/apis/";
        Optional<Map<String, Object>> schema = http.find(root + gvk.apiVersion())
                .flatMap(document -> new OpenApiDocument(document.tree()).schema(gvk));
        known.put(gvk, new Known(schema, clock.instant().plus(LIFETIME)));
        return schema;
    }
}
