package dev.slipway.delivery.refresh;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The revision that each Application is at. The repository is asked once per poll interval, with jitter, or at once when
 * a refresh was asked for; in between the answer is the last one. Thread-safe.
 */
public final class Revisions {

    /** Where an Application's manifests are. */
    public record Question(RepositoryRef repository, String revision) {}

    private record Known(Question question, GitSnapshot snapshot, Instant nextPoll) {}

    private final GitSource git;
    private final Duration interval;
    private final Duration jitter;
    private final Map<Ref, Known> known = new ConcurrentHashMap<>();
    private final Set<Ref> stale = ConcurrentHashMap.newKeySet();

    public Revisions(GitSource git, Duration interval, Duration jitter) {
        this.git = git;
        this.interval = interval;
        this.jitter = jitter;
    }

    /** Return the snapshot that the question has for an answer now; credentials are fetched only to ask the server. */
    public GitSnapshot current(Ref app, Question question, Supplier<GitCredentials> credentials, Instant now) {
        boolean asked = stale.remove(app);
        Known last = known.get(app);
        boolean fresh = last != null && last.question().equals(question) && now.isBefore(last.nextPoll());
        if (last != null && fresh && !asked) {
            return last.snapshot();
        }
        GitSnapshot snapshot;
        try {
            snapshot = git.fetch(question.repository(), question.revision(), credentials.get());
        } catch (FaultException unanswered) {
            // The question stays open: the last answer must not come back as if it had been confirmed.
            stale.add(app);
            throw unanswered;
        }
        GitSnapshot kept =
                last != null && last.snapshot().revision().equals(snapshot.revision()) ? last.snapshot() : snapshot;
        known.put(app, new Known(question, kept, now.plus(interval).plus(random())));
        return kept;
    }

    /** Ask the server when the Application is looked at next. */
    public void refresh(Ref app) {
        stale.add(app);
    }

    /** Return how long the last answer holds. */
    public Duration untilNextPoll(Ref app, Instant now) {
        Known last = known.get(app);
        Duration left = last == null ? interval : Duration.between(now, last.nextPoll());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public void forget(Ref app) {
        known.remove(app);
        stale.remove(app);
    }

    private Duration random() {
        long most = jitter.toMillis();
        return Duration.ofMillis(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
    }
}
