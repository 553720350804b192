package dev.slipway.compositions.function.remote;

import dev.slipway.compositions.function.remote.CacheMeter.Event;
import io.crossplane.fn.proto.v1.RunFunctionResponse;
import io.crossplane.fn.proto.v1.Severity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers by function and tag of the request, for as long as they hold. A tag is a hash of the request, so the same tag is
 * the same question. Answers that do not say how long they hold, and fatal ones, are not kept.
 */
final class ResponseCache {

    private static final long MAX_BYTES = 32L * 1024 * 1024;

    private record Key(String function, String tag) {}

    private record Entry(RunFunctionResponse response, Instant until) {}

    private final InstantSource clock;
    private final CacheMeter meter;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    ResponseCache(InstantSource clock, CacheMeter meter) {
        this.clock = clock;
        this.meter = meter;
    }

    synchronized Optional<RunFunctionResponse> get(String function, String tag) {
        Optional<RunFunctionResponse> known = find(new Key(function, tag));
        meter.happened(known.isPresent() ? Event.HIT : Event.MISS, nameOf(function), 0);
        return known;
    }

    private Optional<RunFunctionResponse> find(Key key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(entry.until())) {
            remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.response());
    }

    synchronized void put(String function, String tag, RunFunctionResponse response) {
        long seconds = response.getMeta().getTtl().getSeconds();
        boolean fatal =
                response.getResultsList().stream().anyMatch(result -> result.getSeverity() == Severity.SEVERITY_FATAL);
        if (fatal || seconds <= 0 || response.getSerializedSize() > MAX_BYTES) {
            return;
        }
        Key key = new Key(function, tag);
        remove(key);
        entries.put(key, new Entry(response, clock.instant().plusSeconds(seconds)));
        bytes += response.getSerializedSize();
        meter.happened(Event.WRITE, nameOf(function), response.getSerializedSize());
        while (bytes > MAX_BYTES) {
            remove(entries.keySet().iterator().next());
        }
    }

    private void remove(Key key) {
        Entry removed = entries.remove(key);
        if (removed != null) {
            bytes -= removed.response().getSerializedSize();
            meter.happened(
                    Event.DELETE, nameOf(key.function()), removed.response().getSerializedSize());
        }
    }

    /** What is cached is known by name and address; meters know the name. */
    private static String nameOf(String function) {
        int at = function.indexOf('@');
        return at < 0 ? function : function.substring(0, at);
    }
}
