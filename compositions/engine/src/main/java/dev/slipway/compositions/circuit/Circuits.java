package dev.slipway.compositions.circuit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One circuit breaker per composite resource, with Crossplane's figures: a bucket of 100 tokens that refills by one a
 * second pays for looks that changes of composed resources ask for. When it is empty the circuit opens for five minutes, in
 * which one such look is let through every 30 s. Where Crossplane counts every event, changes that come before the look at
 * an earlier one has begun count once here, so that a large composite resource is not taken for a loop.
 */
public final class Circuits {

    static final double BURST = 100;
    static final Duration COOLDOWN = Duration.ofMinutes(5);
    static final Duration PROBE = Duration.ofSeconds(30);
    private static final double MILLIS = 1000;

    /** An open circuit: what kept changing, and when it closes. */
    public record Open(String source, Instant until) {}

    /** Is told what circuits do; results are {@code Allowed}, {@code Dropped} and {@code HalfOpenAllowed}. */
    public interface Listener {

        void opened(String controller);

        void closed(String controller);

        void event(String controller, String result);

        /** A listener that is not interested. */
        Listener NONE = new Listener() {
            @Override
            public void opened(String controller) {
                // not interested
            }

            @Override
            public void closed(String controller) {
                // not interested
            }

            @Override
            public void event(String controller, String result) {
                // not interested
            }
        };
    }

    private final Clock clock;
    private final Listener listener;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public Circuits(Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Return whether to look at the composite resource with that UID, because something that it is made of changed. */
    public boolean admits(String uid, String kind, String source) {
        String result =
                buckets.computeIfAbsent(uid, any -> new Bucket(clock.instant())).event(kind, source);
        listener.event(kind, result);
        return !result.equals("Dropped");
    }

    /** Note that a look has begun: what changes from now on needs another one. */
    public void looked(String uid) {
        Bucket bucket = buckets.get(uid);
        if (bucket != null) {
            bucket.looked();
        }
    }

    /** Return the circuit if it is open. */
    public Optional<Open> open(String uid) {
        return Optional.ofNullable(buckets.get(uid)).flatMap(Bucket::open);
    }

    /** Forget a composite resource that has gone. */
    public void forget(String uid) {
        buckets.remove(uid);
    }

    private final class Bucket {

        private double tokens = BURST;
        private Instant last;
        private Optional<Open> open = Optional.empty();
        private Instant probe;
        private boolean pending;

        Bucket(Instant now) {
            this.last = now;
            this.probe = now;
        }

        synchronized String event(String kind, String source) {
            Instant now = clock.instant();
            tokens = Math.min(BURST, tokens + Duration.between(last, now).toMillis() / MILLIS);
            last = now;
            if (open.isPresent() && !now.isBefore(open.get().until())) {
                open = Optional.empty();
                tokens = BURST;
                listener.closed(kind);
            }
            return open.isPresent() ? probed(now) : taken(now, kind, source);
        }

        private String probed(Instant now) {
            if (now.isBefore(probe)) {
                return "Dropped";
            }
            probe = now.plus(PROBE);
            return "HalfOpenAllowed";
        }

        /** The event that empties the bucket goes through, so that the next look says what happened. */
        private String taken(Instant now, String kind, String source) {
            if (pending) {
                return "Allowed";
            }
            pending = true;
            if (tokens >= 1) {
                tokens -= 1;
                return "Allowed";
            }
            open = Optional.of(new Open(source, now.plus(COOLDOWN)));
            probe = now.plus(PROBE);
            listener.opened(kind);
            return "Allowed";
        }

        synchronized void looked() {
            pending = false;
        }

        synchronized Optional<Open> open() {
            return open.filter(circuit -> clock.instant().isBefore(circuit.until()));
        }
    }
}
