package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an API server would give to an object that is written: the same for the same object, so that a plan repeats. */
final class Invention {

    /** Above what any API server counts to, so that what is written here counts as newer. */
    private static final long FIRST_VERSION = 4_000_000_000_000_000L;

    private final String now;
    private final Set<String> uids = new HashSet<>();
    private long version = FIRST_VERSION;

    Invention(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String now() {
        return now;
    }

    /** Return the identity of an object that a write did not change. */
    static Map<String, Object> kept(KubeObject before) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        for (String field : List.of("resourceVersion", "uid", "generation", "creationTimestamp")) {
            before.at("metadata", field).ifPresent(value -> metadata.put(field, value));
        }
        return metadata;
    }

    boolean isInvented(String uid) {
        return uids.contains(uid);
    }

    /** Return a merge patch with what the server would set. */
    Map<String, Object> identity(KubeObject object, @Nullable KubeObject before) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", Long.toString(++version));
        if (before == null) {
            String uid = UUID.nameUUIDFromBytes((object.gvk().group() + object.ref()).getBytes(StandardCharsets.UTF_8))
                    .toString();
            uids.add(uid);
            metadata.put("uid", uid);
            metadata.put("creationTimestamp", now);
            metadata.put("generation", 1L);
        } else {
            boolean other = !before.at("spec").equals(object.at("spec"));
            metadata.put("uid", before.uid());
            metadata.put("generation", before.generation() + (other ? 1 : 0));
            before.text("metadata", "creationTimestamp")
                    .ifPresent(created -> metadata.put("creationTimestamp", created));
        }
        return Map.of("metadata", metadata);
    }
}
