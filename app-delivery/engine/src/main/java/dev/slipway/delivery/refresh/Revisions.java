package dev.slipway.delivery.refresh;

import dev.slipway.delivery.source.revision.TagRange;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The revision that each source of each Application is at. The repository is asked once per poll interval, with jitter,
 * or at once when a refresh was asked for; in between the answer is the last one. One answer of the server serves all
 * Applications that want to know the same, if it was asked after the last of them began to want it: the credentials of a
 * repository are those of the installation, whoever asks. Thread-safe.
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

    private record Known(Question question, GitSnapshot snapshot, Instant asked, Instant nextPoll) {

        Known until(Instant time) {
            return new Known(question, snapshot, asked, time);
        }
    }

    private final GitSource git;
    private final Duration interval;
    private final Duration jitter;
    private final Clock clock;
    private final Map<Ref, Map<Integer, Known>> known = new ConcurrentHashMap<>();

    /** Since when each Application wants to know better; apart from what is known, which may be on its way just then. */
    private final Map<Ref, Instant> wanted = new ConcurrentHashMap<>();

    private final Map<Question, SharedAnswer> answers = new ConcurrentHashMap<>();

    public Revisions(GitSource git, Duration interval, Duration jitter, Clock clock) {
        this.git = git;
        this.interval = interval;
        this.jitter = jitter;
        this.clock = clock;
    }

    /** Return the snapshot that the question has for an answer now; credentials are fetched only to ask the server. */
    public GitSnapshot current(Asker asker, Question question, Supplier<GitCredentials> credentials, Instant now) {
        Known last = places(asker.app()).get(asker.place());
        Instant wish = wanted.getOrDefault(asker.app(), Instant.MIN);
        boolean same = last != null && last.question().equals(question);
        if (last != null
                && same
                && now.isBefore(last.nextPoll())
                && !last.asked().isBefore(wish)) {
            return last.snapshot();
        }
        Instant since = last != null && same ? latest(wish, last.nextPoll(), now) : now;
        SharedAnswer.Answer answer;
        try {
            answer = answers.computeIfAbsent(question, first -> new SharedAnswer(clock))
                    .since(since, () -> ask(question, credentials.get()));
        } catch (FaultException unanswered) {
            // The question stays open: the last answer must not come back as if it had been confirmed.
            places(asker.app()).computeIfPresent(asker.place(), (place, open) -> open.until(clock.instant()));
            throw unanswered;
        }
        GitSnapshot snapshot = answer.snapshot();
        GitSnapshot kept = last != null && last.snapshot().isSame(snapshot) ? last.snapshot() : snapshot;
        Instant nextPoll = now.plus(interval).plus(random());
        places(asker.app()).put(asker.place(), new Known(question, kept, answer.asked(), nextPoll));
        return kept;
    }

    /** Return when the server has to have been asked: after the wish, and after the poll if that was due. */
    private static Instant latest(Instant wish, Instant poll, Instant now) {
        return now.isBefore(poll) || poll.isBefore(wish) ? wish : poll;
    }

    /** Return what the question has for an answer, and remember nothing. */
    public GitSnapshot ask(Question question, GitCredentials credentials) {
        Optional<TagRange> range = TagRange.of(question.revision(), question.tagPrefix());
        String revision = range.isPresent()
                ? range.get().pick(git.tags(question.repository(), credentials))
                : question.tagPrefix() + question.revision();
        return git.fetch(question.repository(), revision, credentials);
    }

    private Map<Integer, Known> places(Ref app) {
        return known.computeIfAbsent(app, first -> new ConcurrentHashMap<>());
    }

    /** Ask the server when the Application is looked at next, unless it is asked the same for somebody else from now on. */
    public void refresh(Ref app) {
        wanted.put(app, clock.instant());
    }

    /** Return how long the last answers hold, all of them. */
    public Duration untilNextPoll(Ref app, Instant now) {
        Instant wish = wanted.getOrDefault(app, Instant.MIN);
        return known.getOrDefault(app, Map.of()).values().stream()
                .map(last -> last.asked().isBefore(wish) ? now : last.nextPoll())
                .min(Instant::compareTo)
                .map(next -> next.isBefore(now) ? Duration.ZERO : Duration.between(now, next))
                .orElse(interval);
    }

    public void forget(Ref app) {
        wanted.remove(app);
        if (known.remove(app) != null) {
            answers.keySet()
                    .retainAll(known.values().stream()
                            .flatMap(places -> places.values().stream())
                            .map(Known::question)
                            .collect(Collectors.toSet()));
        }
    }

    private Duration random() {
        long most = jitter.toMillis();
        return Duration.ofMillis(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
    }
}
