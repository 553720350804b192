package dev.slipway.testkit.aws;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The failures that are still to come; those that were added first come first. Safe for use by many threads. */
public final class Failures {

    private static final int ALWAYS = Integer.MAX_VALUE;

    private static final class Due {
        private final Failure failure;
        private int skip;
        private int times;

        Due(Failure failure, int skip, int times) {
            this.failure = failure;
            this.skip = skip;
            this.times = times;
        }
    }

    private final List<Due> due = new ArrayList<>();

    public void once(Failure failure) {
        times(1, failure);
    }

    public synchronized void times(int times, Failure failure) {
        due.add(new Due(failure, 0, times));
    }

    /** Let so many calls that the failure concerns pass, then fail once. */
    public synchronized void after(int calls, Failure failure) {
        due.add(new Due(failure, calls, 1));
    }

    public void always(Failure failure) {
        times(ALWAYS, failure);
    }

    public synchronized void clear() {
        due.clear();
    }

    /** Take the next failure of a call of this action, if one is due. */
    synchronized Optional<Failure> take(String action) {
        for (Iterator<Due> all = due.iterator(); all.hasNext(); ) {
            Due next = all.next();
            if (next.failure.concerns(action) && next.skip-- <= 0) {
                use(next, all);
                return Optional.of(next.failure);
            }
        }
        return Optional.empty();
    }

    private static void use(Due next, Iterator<Due> all) {
        if (next.times != ALWAYS && --next.times == 0) {
            all.remove();
        }
    }
}
