package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;

/** Journal entries for tests. */
final class Entries {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String COMMIT = "claims@abc123";

    private Entries() {}

    static Ref database(String name) {
        return new Ref(Gvk.of("example.org/v1", "Database"), "shop", name);
    }

    /** An event so many seconds after noon. */
    static Entry at(int seconds, Ref object, String event) {
        return new Entry(NOON.plusSeconds(seconds), COMMIT, object, "uid-1", event, event + " of " + object);
    }
}
