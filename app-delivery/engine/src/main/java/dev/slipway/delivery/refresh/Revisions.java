package dev.slipway.delivery.refresh;

import dev.slipway.delivery.source.TagRange;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The revision that each source of each Application is at. The repository is asked once per poll interval, with jitter,
 * or at once when a refresh was asked for; in between the answer is the last one. Thread-safe.
 */
public final class Revisions {

    /** Which source of which Application asks; places count from 0. */
    public record Asker(Ref app, int place) {}

    /**
     * Where manifests are.
     *
     * @param tagPrefix what the tags start with that a range of versions is looked up in
     */
    public record Question(RepositoryRef repository, String revision, String tagPrefix) {}

    private record Known(Question question, GitSnapshot snapshot, Instant nextPoll) {}

    private final GitSource git;
    private final Duration interval;
    private final Duration jitter;
    private final Map<Asker, Known> known = new ConcurrentHashMap<>();

    public Revisions(GitSource git, Duration interval, Duration jitter) {
        this.git = git;
        this.interval = interval;
        this.jitter = jitter;
    }

    /** Return the snapshot that the question has for an answer now; credentials are fetched only to ask the server. */
    public GitSnapshot current(Asker asker, Question question, Supplier<GitCredentials> credentials, Instant now) {
        Known last = known.get(asker);
        boolean fresh = last != null && last.question().equals(question) && now.isBefore(last.nextPoll());
        if (last != null && fresh) {
            return last.snapshot();
        }
        GitSnapshot snapshot;
        try {
            snapshot = ask(question, credentials.get());
        } catch (FaultException unanswered) {
            // The question stays open: the last answer must not come back as if it had been confirmed.
            outdate(asker);
            throw unanswered;
        }
        GitSnapshot kept =
                last != null && last.snapshot().revision().equals(snapshot.revision()) ? last.snapshot() : snapshot;
        known.put(asker, new Known(question, kept, now.plus(interval).plus(random())));
        return kept;
    }

    /** Return what the question has for an answer, and remember nothing. */
    public GitSnapshot ask(Question question, GitCredentials credentials) {
        Optional<TagRange> range = TagRange.of(question.revision(), question.tagPrefix());
        String revision = range.isPresent()
                ? range.get().pick(git.tags(question.repository(), credentials))
                : question.tagPrefix() + question.revision();
        return git.fetch(question.repository(), revision, credentials);
    }

    private void outdate(Asker asker) {
        known.computeIfPresent(asker, (key, last) -> new Known(last.question(), last.snapshot(), Instant.MIN));
    }

    /** Ask the server when the Application is looked at next. */
    public void refresh(Ref app) {
        known.keySet().stream().filter(asker -> asker.app().equals(app)).forEach(this::outdate);
    }

    /** Return how long the last answers hold, all of them. */
    public Duration untilNextPoll(Ref app, Instant now) {
        Duration left = known.entrySet().stream()
                .filter(entry -> entry.getKey().app().equals(app))
                .map(entry -> entry.getValue().nextPoll())
                .min(Instant::compareTo)
                .map(next -> next.isBefore(now) ? Duration.ZERO : Duration.between(now, next))
                .orElse(interval);
        return left;
    }

    public void forget(Ref app) {
        known.keySet().removeIf(asker -> asker.app().equals(app));
    }

    private Duration random() {
        long most = jitter.toMillis();
        return Duration.ofMillis(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
    }
}
