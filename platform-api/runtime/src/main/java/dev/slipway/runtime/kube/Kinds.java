package dev.slipway.runtime.kube;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the API server serves, asked once per group and version; a kind that is missing is asked for again, seldom. */
final class Kinds {

    private static final Duration MISS_LIFETIME = Duration.ofMillis(500);

    private final Door http;
    private final Clock clock;
    private final Map<Gvk, KindInfo> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    Kinds(Door http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    KindInfo get(Gvk gvk) {
        return find(gvk)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "the cluster does not serve " + gvk.kind() + " in " + gvk.apiVersion()
                                + ": its CustomResourceDefinition is missing or not established yet"));
    }

    Optional<KindInfo> find(Gvk gvk) {
        if (!known.containsKey(gvk) && mayAsk(gvk.apiVersion())) {
            discover(gvk);
        }
        return Optional.ofNullable(known.get(gvk));
    }

    /** Forget a kind, because its definition was changed or deleted. */
    void forget(Gvk gvk) {
        known.remove(gvk);
        asked.remove(gvk.apiVersion());
    }

    private boolean mayAsk(String apiVersion) {
        Instant last = asked.get(apiVersion);
        return last == null || clock.instant().isAfter(last.plus(MISS_LIFETIME));
    }

    private void discover(Gvk wanted) {
        String root = wanted.group().isEmpty() ? "/api/" : "/apis/";
        Optional<KubeObject> list = http.find(root + wanted.apiVersion());
        list.map(found -> found.list("resources").stream()
                        .filter(Map.class::isInstance)
                        .map(resource -> (Map<?, ?>) resource)
                        .filter(resource ->
                                !String.valueOf(resource.get("name")).contains("/"))
                        .map(resource -> kind(wanted, resource))
                        .collect(Collectors.toMap(KindInfo::gvk, info -> info, (first, second) -> first)))
                .ifPresent(known::putAll);
        // Last, so that who finds the question asked finds the answer too.
        asked.put(wanted.apiVersion(), clock.instant());
    }

    private static KindInfo kind(Gvk wanted, Map<?, ?> resource) {
        return new KindInfo(
                new Gvk(wanted.group(), wanted.version(), String.valueOf(resource.get("kind"))),
                String.valueOf(resource.get("name")),
                Boolean.TRUE.equals(resource.get("namespaced")));
    }
}
