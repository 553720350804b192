package dev.slipway.delivery.project.signature;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.GitIntegrity;
import dev.slipway.api.argocd.GitIntegrityPolicy;
import dev.slipway.api.argocd.GpgIntegrity;
import dev.slipway.api.argocd.SignatureKey;
import dev.slipway.runtime.git.CommitSignature;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.SignedAncestor;
import dev.slipway.runtime.git.SignedTag;
import dev.slipway.template.glob.Glob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures a project requires of commits: those of {@code signatureKeys} for every repository, those of
 * {@code sourceIntegrity} for the repositories that a policy names. The meaning and the messages are Argo CD's: of an
 * annotated tag it is the tag that has to be signed, not its commit; mode {@code strict} asks every ancestor as well, down to the first commit or to one that is signed and whose message has a line
 * {@code Argocd-gpg-seal: <why>}.
 */
public record SignatureRules(List<String> keys, List<GitIntegrityPolicy> policies) {

    private static final String HEAD = "head";
    private static final String NONE = "none";
    private static final String STRICT = "strict";
    private static final Pattern SEAL = Pattern.compile("(?im)^argocd-gpg-seal:");
    private static final int KEY_ID = 16;

    public SignatureRules {
        keys = List.copyOf(keys);
        policies = List.copyOf(policies);
    }

    public static SignatureRules of(AppProjectSpec project) {
        GitIntegrity git = project.sourceIntegrity() == null
                ? null
                : project.sourceIntegrity().git();
        return new SignatureRules(
                list(project.signatureKeys()).stream().map(SignatureKey::keyID).toList(),
                git == null ? List.of() : list(git.policies()));
    }

    /** Return whether any repository needs signatures: then nothing may be brought along that is not in Git. */
    public boolean requireAny() {
        return !keys.isEmpty()
                || policies.stream()
                        .anyMatch(policy -> !NONE.equals(policy.gpg().mode()));
    }

    /** Return what is wrong with the signature of a commit or its ancestors; empty when the project takes it. */
    public Optional<String> problem(String repoUrl, GitSnapshot commit, Keyring keyring, Instant now) {
        List<GitIntegrityPolicy> matching =
                policies.stream().filter(policy -> isFor(policy, repoUrl)).toList();
        if (matching.size() > 1) {
            return Optional.of(
                    "GIT/GPG: multiple (" + matching.size() + ") git source integrity policies found for repo"
                            + " URL: " + repoUrl + "; leave one that matches it");
        }
        List<GpgIntegrity> wanted = new ArrayList<>();
        matching.stream().map(GitIntegrityPolicy::gpg).forEach(wanted::add);
        if (!keys.isEmpty()) {
            wanted.add(new GpgIntegrity(keys, HEAD));
        }
        return wanted.stream()
                .filter(gpg -> !NONE.equals(gpg.mode()))
                .flatMap(gpg -> problem(gpg, commit, keyring, now).stream())
                .findFirst();
    }

    private static Optional<String> problem(GpgIntegrity gpg, GitSnapshot commit, Keyring keyring, Instant now) {
        Signer signer = new Signer(gpg, keyring, now);
        return switch (gpg.mode()) {
            case HEAD -> signer.problem(commit);
            case STRICT ->
                Stream.concat(
                                commit.tag().stream().flatMap(tag -> signer.problem(tag).stream()),
                                commit.history().downTo(signer::seals).stream()
                                        .flatMap(one ->
                                                signer.problem(one.sha(), one.author(), one.signature()).stream()))
                        .findFirst();
            default ->
                Optional.of("GIT/GPG: mode '" + gpg.mode() + "' is none of head, strict and none: nothing is applied"
                        + " from this repository");
        };
    }

    /** Says of commits whether one of the keys that a policy allows has signed them. */
    private record Signer(GpgIntegrity gpg, Keyring keyring, Instant now) {

        Optional<String> problem(GitSnapshot commit) {
            return commit.tag().isPresent()
                    ? problem(commit.tag().get())
                    : problem(commit.revision().sha(), commit.revision().author(), commit.signature());
        }

        Optional<String> problem(SignedTag tag) {
            return problem(tag.name(), tag.tagger(), tag.signature());
        }

        Optional<String> problem(String sha, String author, Optional<CommitSignature> signature) {
            Verdict verdict = keyring.verify(signature, now);
            String failed = "GIT/GPG: Failed verifying revision " + sha + " by '" + author + "': ";
            if (!verdict.problem().isEmpty()) {
                return Optional.of(failed + verdict.problem() + " (key_id="
                        + verdict.keys().get(0) + ")");
            }
            return isAllowed(verdict)
                    ? Optional.empty()
                    : Optional.of(failed + "signed with unallowed key (key_id="
                            + verdict.keys().get(0) + ")");
        }

        private boolean isAllowed(Verdict verdict) {
            List<String> allowed =
                    gpg.keys().stream().map(SignatureRules::keyId).toList();
            return verdict.keys().stream().anyMatch(allowed::contains);
        }

        /** Whoever seals a commit answers for all that it builds on. */
        boolean seals(SignedAncestor commit) {
            if (!SEAL.matcher(commit.message()).find()) {
                return false;
            }
            Verdict verdict = keyring.verify(commit.signature(), now);
            return verdict.problem().isEmpty() && isAllowed(verdict);
        }
    }

    private static boolean isFor(GitIntegrityPolicy policy, String repoUrl) {
        boolean included = false;
        for (var repository : list(policy.repos())) {
            String glob = repository.url();
            if (glob.startsWith("!") && Glob.matches(glob.substring(1), repoUrl)) {
                return false;
            }
            included |= !glob.startsWith("!") && Glob.matches(glob, repoUrl);
        }
        return included;
    }

    /** A fingerprint ends in the name of its key. */
    private static String keyId(String given) {
        String id = given.startsWith("0x") ? given.substring(2) : given;
        return (id.length() > KEY_ID ? id.substring(id.length() - KEY_ID) : id).toUpperCase(Locale.ROOT);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
