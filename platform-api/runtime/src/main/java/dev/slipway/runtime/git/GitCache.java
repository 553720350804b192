package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitSource.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.jspecify.annotations.Nullable;

/**
 * Bare repositories on disk, one per URL. A reference {@code refs/slipway/commits/<sha>} marks a commit whose fetch was
 * completed; whatever else an interrupted fetch left behind is not looked at.
 */
final class GitCache implements AutoCloseable {

    private static final String COMPLETE = "refs/slipway/commits/";
    private static final String INCOMING = "refs/slipway/incoming";

    private final GitOptions options;
    private final GitTransports transports;
    private final Map<String, Cached> repositories = new ConcurrentHashMap<>();

    /** A repository and the lock under which it is fetched into; readers need none. */
    private record Cached(Repository repository, ReentrantLock fetching) {}

    /** A commit, and the annotated tag by which it was found. */
    private record Found(ObjectId commit, Optional<ObjectId> tag) {}

    GitCache(GitOptions options, GitTransports transports) {
        this.options = options;
        this.transports = transports;
    }

    GitSnapshot snapshot(RepositoryRef ref, Target target, GitCredentials credentials) {
        Cached cached = repositories.computeIfAbsent(ref.printable(), this::open);
        try {
            Optional<Found> complete = complete(cached.repository(), target);
            Found found = complete.isPresent() ? complete.get() : fetched(cached, ref, target, credentials);
            return read(cached.repository(), found, end -> history(cached, ref, found.commit(), credentials, end));
        } catch (IOException | GitAPIException | RuntimeException failure) {
            throw GitFaults.of(failure, ref);
        }
    }

    private List<SignedAncestor> history(
            Cached cached,
            RepositoryRef ref,
            ObjectId commit,
            GitCredentials credentials,
            Predicate<SignedAncestor> end) {
        Ancestry ancestry = new Ancestry(cached.repository(), commit);
        cached.fetching().lock();
        try {
            if (!ancestry.isWhole()) {
                fetchEverything(cached.repository(), ref, credentials);
            }
            if (!ancestry.isWhole()) {
                throw new FaultException(
                        Fault.UNAVAILABLE,
                        "repository " + ref.printable() + " does not give out the whole history of " + commit.name());
            }
            return ancestry.downTo(end);
        } catch (IOException | GitAPIException | RuntimeException failure) {
            throw GitFaults.of(failure, ref);
        } finally {
            cached.fetching().unlock();
        }
    }

    /** Return the commit that an abbreviated name means; needs the history. */
    Target abbreviated(RepositoryRef ref, String prefix, GitCredentials credentials) {
        Cached cached = repositories.computeIfAbsent(ref.printable(), this::open);
        cached.fetching().lock();
        try {
            fetchEverything(cached.repository(), ref, credentials);
            ObjectId commit = cached.repository().resolve(prefix + "^{commit}");
            if (commit == null) {
                throw GitFaults.noSuchRevision(ref, prefix);
            }
            return Target.commit(commit.name());
        } catch (IOException | GitAPIException | RuntimeException failure) {
            throw GitFaults.of(failure, ref);
        } finally {
            cached.fetching().unlock();
        }
    }

    private Found fetched(Cached cached, RepositoryRef ref, Target target, GitCredentials credentials)
            throws IOException, GitAPIException {
        cached.fetching().lock();
        try {
            Optional<Found> meanwhile = complete(cached.repository(), target);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Found found = target.reference().equals(target.sha())
                    ? new Found(fetchCommit(cached.repository(), ref, target.sha(), credentials), Optional.empty())
                    : fetchReference(cached.repository(), ref, target, credentials);
            mark(cached.repository(), found.commit());
            Retention.trim(cached.repository(), COMPLETE);
            return found;
        } finally {
            cached.fetching().unlock();
        }
    }

    /** The reference may have moved since it was resolved: what it means now is newer, and wins. */
    private Found fetchReference(Repository repository, RepositoryRef ref, Target target, GitCredentials credentials)
            throws IOException, GitAPIException {
        command(repository, ref, credentials)
                .setRefSpecs(new RefSpec("+" + target.reference() + ":" + INCOMING))
                .setDepth(1)
                .call();
        ObjectId commit = commitOf(repository, repository.resolve(INCOMING + "^{commit}"), ref, target.reference());
        Optional<ObjectId> named = target.tag().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(repository.resolve(INCOMING)).filter(id -> !id.equals(commit));
        return new Found(commit, named);
    }

    /** Not every server gives out a commit by its name; then its branches and tags must have it. */
    private ObjectId fetchCommit(Repository repository, RepositoryRef ref, String sha, GitCredentials credentials)
            throws IOException, GitAPIException {
        try {
            command(repository, ref, credentials)
                    .setRefSpecs(new RefSpec(sha + ":" + INCOMING))
                    .setDepth(1)
                    .call();
        } catch (GitAPIException | RuntimeException notGivenOut) {
            fetchEverything(repository, ref, credentials);
        }
        return commitOf(repository, existing(repository, sha), ref, sha);
    }

    private static @Nullable ObjectId existing(Repository repository, String sha) throws IOException {
        ObjectId id = ObjectId.fromString(sha);
        return repository.getObjectDatabase().has(id) ? id : null;
    }

    /** Also takes away the mark that a history was cut short. */
    private void fetchEverything(Repository repository, RepositoryRef ref, GitCredentials credentials)
            throws GitAPIException {
        command(repository, ref, credentials)
                .setRefSpecs(
                        new RefSpec("+refs/heads/*:refs/slipway/heads/*"),
                        new RefSpec("+refs/tags/*:refs/slipway/tags/*"))
                .setUnshallow(true)
                .call();
    }

    private FetchCommand command(Repository repository, RepositoryRef ref, GitCredentials credentials) {
        return transports
                .configure(Git.wrap(repository).fetch().setRemote(ref.url()), ref, credentials)
                .setTagOpt(TagOpt.NO_TAGS)
                .setProgressMonitor(new Deadline(options.deadline()));
    }

    private static ObjectId commitOf(Repository repository, @Nullable ObjectId id, RepositoryRef ref, String revision)
            throws IOException {
        if (id == null) {
            throw GitFaults.noSuchRevision(ref, revision);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(id).toObjectId();
        }
    }

    /** A commit may have been fetched by another name than the tag, which is an object of its own. */
    private static Optional<Found> complete(Repository repository, Target target) throws IOException {
        Ref mark = repository.exactRef(COMPLETE + target.sha());
        if (mark == null) {
            return Optional.empty();
        }
        if (target.tag().isEmpty()) {
            return Optional.of(new Found(mark.getObjectId(), Optional.empty()));
        }
        return Optional.ofNullable(existing(repository, target.tag()))
                .map(tag -> new Found(mark.getObjectId(), Optional.of(tag)));
    }

    private static void mark(Repository repository, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(COMPLETE + commit.name());
        update.setNewObjectId(commit);
        update.setForceUpdate(true);
        update.update();
    }

    private GitSnapshot read(Repository repository, Found found, CommitHistory history) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(found.commit());
            PersonIdent author = commit.getAuthorIdent();
            Revision revision = new Revision(
                    commit.name(),
                    author.getName() + " <" + author.getEmailAddress() + ">",
                    commit.getShortMessage(),
                    Instant.ofEpochSecond(commit.getCommitTime()));
            GitTree tree = new GitTree(repository, commit.getTree().toObjectId(), options);
            Optional<SignedTag> tag = found.tag().isPresent()
                    ? Optional.of(SignedTag.read(repository, found.tag().get()))
                    : Optional.empty();
            return new GitSnapshot(revision, tree, SignedCommit.signature(commit), history, tag);
        }
    }

    private Cached open(String url) {
        Path directory = options.cacheDirectory().resolve(directoryName(url));
        try {
            Files.createDirectories(options.cacheDirectory());
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(directory.toFile())
                    .setBare()
                    .build();
            if (!Files.exists(directory.resolve(Constants.HEAD))) {
                repository.create(true);
            }
            return new Cached(repository, new ReentrantLock());
        } catch (IOException unwritable) {
            throw new FaultException(
                    Fault.INTERNAL,
                    "the Git cache " + options.cacheDirectory() + " cannot be written: " + unwritable.getMessage(),
                    new UncheckedIOException(unwritable));
        }
    }

    private static String directoryName(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16) + ".git";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        repositories.values().forEach(cached -> cached.repository().close());
    }
}
