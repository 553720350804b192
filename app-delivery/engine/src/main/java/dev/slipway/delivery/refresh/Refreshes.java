package dev.slipway.delivery.refresh;

import dev.slipway.kernel.object.Ref;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has the Applications that a commit may concern looked at: those whose files it touches at once, the others behind them
 * and only a few at a time. So the next commit overtakes what is left of this one, and how long a change takes to arrive
 * does not depend on how many Applications share its repository. Thread-safe.
 */
public final class Refreshes {

    private static final int AT_A_TIME = 4;

    /** An Application that is gone before its turn is never looked at, and must not hold its place for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Consumer<Ref> outdate;
    private final Consumer<Ref> look;
    private final Clock clock;
    private final Set<Ref> waiting = new LinkedHashSet<>();
    private final Map<Ref, Instant> begun = new HashMap<>();

    /**
     * @param outdate says that what is known of an Application's repositories is not to be relied on
     * @param look has an Application looked at soon
     */
    public Refreshes(Consumer<Ref> outdate, Consumer<Ref> look, Clock clock) {
        this.outdate = outdate;
        this.look = look;
        this.clock = clock;
    }

    /** Have the repositories of an Application asked, and the Application looked at, now. */
    public void now(Ref app) {
        outdate.accept(app);
        synchronized (this) {
            waiting.remove(app);
        }
        look.accept(app);
    }

    /** The same when there is time; one that waits already keeps its place. */
    public void later(Collection<Ref> apps) {
        apps.forEach(outdate);
        synchronized (this) {
            waiting.addAll(apps);
        }
        lookAtNext();
    }

    /** An Application has been looked at, for whatever reason. */
    public void looked(Ref app) {
        synchronized (this) {
            begun.remove(app);
        }
        lookAtNext();
    }

    private void lookAtNext() {
        next().forEach(look);
    }

    private synchronized List<Ref> next() {
        Instant now = clock.instant();
        begun.values().removeIf(since -> since.plus(LONGEST).isBefore(now));
        List<Ref> next = new ArrayList<>();
        Iterator<Ref> first = waiting.iterator();
        while (begun.size() < AT_A_TIME && first.hasNext()) {
            Ref app = first.next();
            first.remove();
            begun.put(app, now);
            next.add(app);
        }
        return next;
    }
}
