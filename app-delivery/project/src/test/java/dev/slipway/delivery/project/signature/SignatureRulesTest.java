package dev.slipway.delivery.project.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.runtime.git.CommitHistory;
import dev.slipway.runtime.git.CommitSignature;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.Revision;
import dev.slipway.runtime.git.SignedAncestor;
import dev.slipway.runtime.git.SignedTag;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commits signed by real keys, and what a project says to them. */
class SignatureRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(30));
    private static final String URL = "https://git.example.org/team/shop";

    private static SigningKey ours;
    private static SigningKey theirs;
    private static SigningKey old;
    private static Keyring keyring;

    @BeforeAll
    static void keys() throws Exception {
        ours = new SigningKey(BEFORE, 0);
        theirs = new SigningKey(BEFORE, 0);
        old = new SigningKey(BEFORE, 3600);
        keyring = Keyring.of(List.of(ours.publicKey(), "no key at all", old.publicKey()));
    }

    private static Optional<String> problem(String project, Optional<CommitSignature> signature) {
        Revision revision = new Revision("a".repeat(40), "Jo <jo@example.org>", "Change", NOW);
        return rules(project).problem(URL, new GitSnapshot(revision, null, signature, end -> List.of()), keyring, NOW);
    }

    /** A history of one line, newest first; each commit ends it that the rules take for an end. */
    private static Optional<String> strict(SignedAncestor... commits) {
        Revision revision = new Revision(commits[0].sha(), "Jo <jo@example.org>", "Change", NOW);
        CommitHistory history = end -> {
            List<SignedAncestor> walked = new ArrayList<>();
            for (SignedAncestor commit : commits) {
                walked.add(commit);
                if (end.test(commit)) {
                    break;
                }
            }
            return walked;
        };
        GitSnapshot head = new GitSnapshot(revision, null, commits[0].signature(), history);
        return rules(policy("strict", "*")).problem(URL, head, keyring, NOW);
    }

    private static SignedAncestor commit(String sha, String message, Optional<CommitSignature> signature) {
        return new SignedAncestor(sha, "Al <al@example.org>", message, signature);
    }

    private static SignatureRules rules(String project) {
        return SignatureRules.of(Json.convert(Json.parseYaml(project).get(0), AppProjectSpec.class));
    }

    private static String wants(String key) {
        return "signatureKeys: [{keyID: '" + key + "'}]";
    }

    private static String policy(String mode, String url) {
        return "sourceIntegrity: {git: {policies: [{gpg: {mode: %s, keys: ['%s']}, repos: [{url: '%s'}]}]}}"
                .formatted(mode, ours.id(), url);
    }

    @Test
    void aCommitSignedByAKeyOfTheProjectIsTaken() throws Exception {
        Optional<CommitSignature> signed = Optional.of(ours.sign("tree 1\n"));

        assertThat(problem(wants(ours.id()), signed)).isEmpty();
        assertThat(problem(wants("0x" + ours.id().toLowerCase(java.util.Locale.ROOT)), signed))
                .isEmpty();
        assertThat(problem(wants("ABCDEF0123456789ABCDEF01" + ours.id()), signed))
                .isEmpty();
    }

    @Test
    void ofAnAnnotatedTagItIsTheTagThatIsSigned() throws Exception {
        Optional<CommitSignature> good = Optional.of(ours.sign("object 1\n"));
        Revision revision = new Revision("a".repeat(40), "Jo <jo@example.org>", "Change", NOW);
        SignedAncestor commit = commit(revision.sha(), "Change", Optional.of(ours.sign("tree 1\n")));
        for (String project : List.of(wants(ours.id()), policy("head", "*"), policy("strict", "*"))) {
            Function<Optional<CommitSignature>, Optional<String>> tagged = signature -> rules(project)
                    .problem(
                            URL,
                            new GitSnapshot(
                                    revision,
                                    null,
                                    Optional.empty(),
                                    end -> List.of(commit),
                                    Optional.of(new SignedTag("v1.2.0", "Al <al@example.org>", signature))),
                            keyring,
                            NOW);

            assertThat(tagged.apply(good)).isEmpty();
            assertThat(tagged.apply(Optional.empty())).hasValueSatisfying(why -> assertThat(why)
                    .startsWith("GIT/GPG: Failed verifying revision v1.2.0 by 'Al <al@example.org>': unsigned"));
        }
    }

    @Test
    void anyOtherIsNotAndTheMessageSaysWhy() throws Exception {
        CommitSignature good = ours.sign("tree 1\n");

        assertThat(problem(wants(ours.id()), Optional.empty())).hasValueSatisfying(why -> assertThat(why)
                .startsWith("GIT/GPG: Failed verifying revision " + "a".repeat(40)
                        + " by 'Jo <jo@example.org>': unsigned"));
        assertThat(problem(wants(ours.id()), Optional.of(new CommitSignature(good.armored(), "tree 2\n"))))
                .hasValueSatisfying(why -> assertThat(why).contains("bad signature (key_id=" + ours.id()));
        assertThat(problem(wants(theirs.id()), Optional.of(theirs.sign("x"))))
                .hasValueSatisfying(why -> assertThat(why).contains("signed with key not in keyring"));
        assertThat(problem(wants(theirs.id()), Optional.of(good)))
                .hasValueSatisfying(why -> assertThat(why).contains("signed with unallowed key (key_id=" + ours.id()));
        assertThat(problem(wants(old.id()), Optional.of(old.sign("x"))))
                .hasValueSatisfying(why -> assertThat(why).contains("signed with expired key"));
        assertThat(problem(wants(ours.id()), Optional.of(new CommitSignature("rubbish", "x"))))
                .hasValueSatisfying(why -> assertThat(why).contains("bad signature"));
        assertThat(problem(
                        wants(ours.id()), Optional.of(new CommitSignature("-----BEGIN SSH SIGNATURE-----\nAAAA", "x"))))
                .hasValueSatisfying(why -> assertThat(why).contains("SSH"));
    }

    @Test
    void policiesAreForTheRepositoriesThatTheyName() {
        assertThat(problem(policy("head", "https://git.example.org/*/*"), Optional.empty()))
                .isPresent();
        assertThat(problem(policy("head", "https://elsewhere.example.org/*"), Optional.empty()))
                .isEmpty();
        assertThat(problem(policy("none", "*"), Optional.empty())).isEmpty();
        assertThat(problem(policy("lax", "*"), Optional.empty()))
                .hasValueSatisfying(why -> assertThat(why).contains("mode 'lax' is none of head, strict and none"));
        String excluded = policy("head", "*").replace("'*'}", "'*'}, {url: '!" + URL + "'}");
        assertThat(problem(excluded, Optional.empty())).isEmpty();
    }

    @Test
    void strictAsksEveryAncestor() throws Exception {
        Optional<CommitSignature> signed = Optional.of(ours.sign("x"));

        assertThat(strict(commit("c", "c", signed), commit("b", "b", signed))).isEmpty();
        assertThat(strict(commit("c", "c", signed), commit("b", "b", Optional.empty())))
                .hasValue("GIT/GPG: Failed verifying revision b by 'Al <al@example.org>': unsigned (key_id=)");
        assertThat(strict(commit("c", "c", Optional.empty()), commit("b", "b", signed)))
                .hasValueSatisfying(why -> assertThat(why).contains("revision c"));
    }

    @Test
    void aSealAnswersForWhatIsBelowItIfItIsSignedByAKeyThatMay() throws Exception {
        Optional<CommitSignature> signed = Optional.of(ours.sign("x"));
        SignedAncestor unsigned = commit("a", "a", Optional.empty());
        String seal = "Trust\n\nSigned-off-by: Al\nArgoCD-GPG-Seal: looked through\n";

        assertThat(strict(commit("c", "c", signed), commit("b", seal, signed), unsigned))
                .isEmpty();
        assertThat(strict(commit("c", "c", signed), commit("b", seal, Optional.empty()), unsigned))
                .hasValueSatisfying(why -> assertThat(why).contains("revision b"));
        assertThat(strict(commit("c", "c", signed), commit("b", seal, Optional.of(theirs.sign("x"))), unsigned))
                .hasValueSatisfying(why -> assertThat(why).contains("revision b"));
        assertThat(strict(commit("c", "no argocd-gpg-seal: here", signed), unsigned))
                .hasValueSatisfying(why -> assertThat(why).contains("revision a"));
    }

    @Test
    void twoPoliciesForOneRepositoryAreAMistake() {
        String one = "{gpg: {mode: head, keys: []}, repos: [{url: '*'}]}";

        assertThat(problem("sourceIntegrity: {git: {policies: [" + one + ", " + one + "]}}", Optional.empty()))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("multiple (2)").contains(URL));
    }

    @Test
    void whoWantsNothingNeedsNoKeys() {
        assertThat(rules("description: x").requireAny()).isFalse();
        assertThat(rules(policy("none", "*")).requireAny()).isFalse();
        assertThat(rules(wants("A")).requireAny()).isTrue();
    }
}
