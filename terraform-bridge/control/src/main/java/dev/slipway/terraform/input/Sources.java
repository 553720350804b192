package dev.slipway.terraform.input;

import dev.slipway.api.flux.GitReference;
import dev.slipway.api.flux.GitRepositorySpec;
import dev.slipway.api.terraform.SourceReference;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitEntry;
import dev.slipway.runtime.git.GitListing;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.GitTree;
import dev.slipway.runtime.git.GitTree.Depth;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.SharedAnswers;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.decide.Retries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds the commit that a GitRepository means now, and its files. Whether Flux runs in the cluster does not matter. */
public final class Sources {

    private final Kube kube;
    private final Function<Ref, Optional<KubeObject>> known;
    private final GitSource git;
    private final SharedAnswers<List<Object>, String> commits;

    /** @param known reads objects from memory where they are watched */
    public Sources(Kube kube, Function<Ref, Optional<KubeObject>> known, GitSource git, InstantSource clock) {
        this.kube = kube;
        this.known = known;
        this.git = git;
        this.commits = new SharedAnswers<>(clock);
    }

    /** Return the newest revision of an object's source, or fail with what is wrong with it. */
    public Source newest(KubeObject object, SourceReference reference) {
        Ref ref = repository(object, reference);
        return of(found(ref, kube.get(ref)), poll -> Duration.ZERO);
    }

    /**
     * Return a revision that was the newest within the last half of the time after which the source is looked at again. All
     * objects that follow a branch share the answer.
     */
    public Source recent(KubeObject object, SourceReference reference) {
        Ref ref = repository(object, reference);
        return of(found(ref, known.apply(ref)), poll -> poll.dividedBy(2));
    }

    private static KubeObject found(Ref ref, Optional<KubeObject> repository) {
        return repository.orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist"));
    }

    private static Ref repository(KubeObject object, SourceReference reference) {
        if (!reference.kind().equals(Keys.GIT_REPOSITORY.kind())) {
            throw new FaultException(
                    Fault.INVALID,
                    "sources of kind " + reference.kind() + " are not supported yet; use a GitRepository");
        }
        String namespace = reference.namespace() == null ? object.namespace() : reference.namespace();
        if (!namespace.equals(object.namespace())) {
            throw new FaultException(
                    Fault.DENIED,
                    "GitRepository " + namespace + "/" + reference.name() + " is in another namespace, which is not"
                            + " allowed; make one in " + object.namespace());
        }
        return new Ref(Keys.GIT_REPOSITORY, namespace, reference.name());
    }

    private Source of(KubeObject repository, UnaryOperator<Duration> age) {
        GitRepositorySpec spec = Json.convert(repository.map("spec"), GitRepositorySpec.class);
        RepositoryRef url = RepositoryRef.of(spec.url());
        GitCredentials credentials = Optional.ofNullable(spec.secretRef())
                .map(secret -> credentials(repository, secret.name()))
                .orElseGet(GitCredentials::anonymous);
        Duration poll = Retries.duration(spec.interval(), Duration.ofMinutes(1));
        GitReference ref = spec.ref() == null ? new GitReference(null, null, null, null, null) : spec.ref();
        if (ref.commit() != null && !ref.commit().isEmpty()) {
            String prefix = ref.branch() == null ? "" : ref.branch() + "@";
            return new Source(url, ref.commit(), prefix + "sha1:" + ref.commit(), credentials, poll);
        }
        String name = name(repository, ref);
        // A look that somebody asks for, as Flux's tools do, is another question.
        String asked = repository.annotation(Keys.REQUESTED_AT).orElse("");
        String commit = commits.within(
                List.of(url, name, credentials, asked), age.apply(poll), () -> git.resolve(url, name, credentials));
        return new Source(url, commit, name.replaceFirst("^refs/heads/", "") + "@sha1:" + commit, credentials, poll);
    }

    private static String name(KubeObject repository, GitReference ref) {
        if (ref.name() != null && !ref.name().isEmpty()) {
            return ref.name();
        }
        if (ref.semver() != null && !ref.semver().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, repository.ref() + ": spec.ref.semver is not supported yet; name a tag or branch");
        }
        return Optional.ofNullable(ref.tag())
                .or(() -> Optional.ofNullable(ref.branch()))
                .orElse("master");
    }

    private GitCredentials credentials(KubeObject repository, String name) {
        Ref ref = new Ref(Keys.SECRET, repository.namespace(), name);
        KubeObject secret =
                kube.get(ref).orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist"));
        Optional<Redacted<String>> identity = SecretValues.of(secret, "identity");
        if (identity.isPresent()) {
            String hosts =
                    SecretValues.of(secret, "known_hosts").map(Redacted::reveal).orElse("");
            return GitCredentials.sshKey(identity.get(), hosts);
        }
        String user = SecretValues.of(secret, "username").map(Redacted::reveal).orElse("git");
        return SecretValues.of(secret, "password")
                .or(() -> SecretValues.of(secret, "bearerToken"))
                .map(password -> GitCredentials.password(user, password))
                .orElseGet(GitCredentials::anonymous);
    }

    /** Write all files of the source into a directory, links resolved, and return the digest of the whole tree. */
    public String checkOut(Source source, Path directory) {
        GitTree tree = git.fetch(source.repository(), source.commit(), source.credentials())
                .tree();
        GitListing listing = tree.list("", Depth.RECURSIVE);
        for (GitEntry entry : listing.entries()) {
            tree.resolve(entry).ifPresent(file -> write(directory.resolve(entry.path()), tree.read(file)));
        }
        return tree.identity("");
    }

    private static void write(Path file, byte[] content) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
