package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads Git repositories. Resolving asks the server for its references only; a commit is fetched once, whoever asks,
 * and stays in a bare cache on disk. A repository is read only with credentials that its server has accepted. After a
 * failure the same question is answered by the same failure for a few seconds, so that a dead server does not occupy
 * every thread. Thread-safe. Failures are {@link FaultException}s whose messages are for users.
 */
public final class GitSource implements AutoCloseable {

    private static final Pattern FULL_SHA = Pattern.compile("[0-9a-f]{40}");
    private static final Duration FAILURE_MEMORY = Duration.ofSeconds(3);

    private final GitOptions options;
    private final Clock clock;
    private final GitTransports transports;
    private final GitCache cache;
    private final SingleFlight<Question, Target> questions = new SingleFlight<>();
    private final Map<Question, Failure> failures = new ConcurrentHashMap<>();
    private final GitObserver observer;
    private final Set<Access> accepted = ConcurrentHashMap.newKeySet();

    private record Question(RepositoryRef repository, String revision, GitCredentials credentials) {}

    private record Access(RepositoryRef repository, GitCredentials credentials) {}

    private record Failure(FaultException fault, Instant until) {}

    /**
     * What to read.
     *
     * @param reference by which the server gives the commit out; the commit's own name when it has no other
     * @param tag the annotated tag that was asked for, the object's own name; empty when it was none
     */
    record Target(String sha, String reference, String tag) {

        static Target commit(String sha) {
            return new Target(sha, sha, "");
        }
    }

    public GitSource(GitOptions options, Clock clock) {
        this(options, clock, (repository, outcome, took) -> {});
    }

    /** A source that tells the observer how each fetch ended, {@code done} or a fault, and how long it took. */
    public GitSource(GitOptions options, Clock clock, GitObserver observer) {
        this.observer = observer;
        this.options = options;
        this.clock = clock;
        this.transports = new GitTransports(options);
        this.cache = new GitCache(options, transports);
    }

    /**
     * Return the full name of the commit that a branch, tag, full commit name, {@code HEAD} or the empty text (which is
     * {@code HEAD}) means now. Abbreviated commit names are resolved by {@link #fetch} only.
     */
    public String resolve(RepositoryRef repository, String revision, GitCredentials credentials) {
        return target(repository, revision, credentials).sha();
    }

    /** Return the commit that the revision means now and its tree, fetching it when it is not in the cache. */
    public GitSnapshot fetch(RepositoryRef repository, String revision, GitCredentials credentials) {
        Instant begun = clock.instant();
        String outcome = "done";
        try {
            return cache.snapshot(repository, target(repository, revision, credentials), credentials);
        } catch (FaultException fault) {
            outcome = fault.fault().name().toLowerCase(Locale.ROOT);
            throw fault;
        } finally {
            observer.fetched(repository, outcome, Duration.between(begun, clock.instant()));
        }
    }

    /** Return the names of the repository's tags, as the server lists them now. */
    public List<String> tags(RepositoryRef repository, GitCredentials credentials) {
        checkScheme(repository);
        References references = transports.references(repository, credentials);
        accepted.add(new Access(repository, credentials));
        return references.tagNames();
    }

    private Target target(RepositoryRef repository, String revision, GitCredentials credentials) {
        checkScheme(repository);
        Question question = new Question(repository, revision, credentials);
        Failure failed = failures.get(question);
        if (failed != null && clock.instant().isBefore(failed.until())) {
            throw failed.fault();
        }
        try {
            Target target = questions.run(question, () -> ask(question));
            failures.remove(question);
            return target;
        } catch (FaultException fault) {
            if (fault.fault() == Fault.UNAVAILABLE) {
                failures.put(question, new Failure(fault, clock.instant().plus(FAILURE_MEMORY)));
            }
            throw fault;
        }
    }

    private Target ask(Question question) {
        Access access = new Access(question.repository(), question.credentials());
        boolean exact = FULL_SHA.matcher(question.revision()).matches();
        if (exact && accepted.contains(access)) {
            return Target.commit(question.revision());
        }
        References references = transports.references(question.repository(), question.credentials());
        accepted.add(access);
        return references.find(question.revision()).orElseGet(() -> unadvertised(question));
    }

    /** A commit need not be advertised to be there; a name must. */
    private Target unadvertised(Question question) {
        if (!References.mayNameCommit(question.revision())) {
            throw GitFaults.noSuchRevision(question.repository(), question.revision());
        }
        return FULL_SHA.matcher(question.revision()).matches()
                ? Target.commit(question.revision())
                : cache.abbreviated(question.repository(), question.revision(), question.credentials());
    }

    private void checkScheme(RepositoryRef repository) {
        if (!options.fileAllowed() && repository.scheme().equals("file")) {
            throw new FaultException(
                    Fault.INVALID, "repository " + repository.printable() + " is local: file:// is not allowed here");
        }
    }

    @Override
    public void close() {
        cache.close();
    }
}
