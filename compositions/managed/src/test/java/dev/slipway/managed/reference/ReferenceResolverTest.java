package dev.slipway.managed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.kind.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

    private static final Gvk ROLE = new Gvk("sql.example.org", "v1", "Role");
    private static final Gvk TWIN_ROLE = new Gvk("sql.m.example.org", "v1", "Role");
    private static final Gvk DATABASE = new Gvk("sql.example.org", "v1", "Database");
    private static final Gvk TWIN_DATABASE = new Gvk("sql.m.example.org", "v1", "Database");
    private static final Reference OWNER = Reference.one("owner", ROLE);
    private static final Reference MEMBERS = Reference.many("members", "memberRefs", "memberSelector", ROLE);

    /** Objects that exist. */
    private record Existing(List<KubeObject> objects) implements Lookup {

        @Override
        public Optional<KubeObject> get(Ref ref) {
            return objects.stream().filter(object -> object.ref().equals(ref)).findFirst();
        }

        @Override
        public Collection<KubeObject> all(Gvk gvk) {
            return objects.stream().filter(object -> object.gvk().equals(gvk)).toList();
        }
    }

    private final Existing existing = new Existing(new ArrayList<>());

    @BeforeEach
    void makeRoles() {
        existing.objects().add(ready(role("beta", "b")).withLabel("team", "x"));
        existing.objects().add(ready(role("alpha", "a")).withLabel("team", "x"));
    }

    private static KubeObject role(String name, String externalName) {
        return KubeObject.of(new Ref(ROLE, "", name)).withAnnotation("crossplane.io/external-name", externalName);
    }

    private static KubeObject ready(KubeObject object) {
        return object.with(
                List.of(Map.of("type", "Ready", "status", "True", "reason", "Available")), "status", "conditions");
    }

    private static KubeObject database(Map<String, Object> forProvider) {
        return KubeObject.of(new Ref(DATABASE, "", "app")).with(forProvider, "spec", "forProvider");
    }

    private Resolved resolve(Map<String, Object> forProvider, Reference... references) {
        return new ReferenceResolver(existing).resolve(database(forProvider), List.of(references));
    }

    private static Optional<String> owner(Resolved resolved) {
        return resolved.object().text("spec", "forProvider", "owner");
    }

    @Test
    void referencesInsideOfListsAreResolvedInEveryItemAndNotWrittenBack() {
        Reference nested = OWNER.under("rules", "grant");
        Map<String, Object> forProvider = Map.of(
                "rules",
                List.of(
                        Map.of("grant", List.of(Map.of("ownerRef", Map.of("name", "alpha")))),
                        Map.of("grant", Map.of("owner", "given")),
                        "no object"));

        Resolved resolved = resolve(forProvider, nested);

        assertThat(resolved.problems()).isEmpty();
        assertThat(resolved.writes()).isEmpty();
        assertThat(resolved.used()).containsExactly(new Ref(ROLE, "", "alpha"));
        assertThat(resolved.object().list("spec", "forProvider", "rules"))
                .isEqualTo(List.of(
                        Map.of("grant", List.of(Map.of("ownerRef", Map.of("name", "alpha"), "owner", "a"))),
                        Map.of("grant", Map.of("owner", "given")),
                        "no object"));
    }

    @Test
    void referenceInsideOfAListThatDoesNotResolveIsAProblem() {
        Resolved resolved =
                resolve(Map.of("rules", List.of(Map.of("ownerRef", Map.of("name", "nobody")))), OWNER.under("rules"));

        assertThat(resolved.problem().orElseThrow()).contains("nobody");
    }

    @Test
    void referenceTakesTheTargetsExternalName() {
        Resolved resolved = resolve(Map.of("ownerRef", Map.of("name", "alpha")), OWNER);

        assertThat(owner(resolved)).contains("a");
        assertThat(resolved.problem()).isEmpty();
        assertThat(resolved.used()).containsExactly(new Ref(ROLE, "", "alpha"));
    }

    @Test
    void onlyTheFieldIsWrittenBackAndByAManagerOfItsOwn() {
        Resolved resolved = resolve(Map.of("ownerRef", Map.of("name", "alpha"), "encoding", "UTF8"), OWNER);

        assertThat(resolved.writes()).hasSize(1);
        Resolved.Write write = resolved.writes().get(0);
        assertThat(write.fieldManager()).isEqualTo("slipway-reference-owner");
        assertThat(write.patch().map("spec")).isEqualTo(Map.of("forProvider", Map.of("owner", "a")));
    }

    @Test
    void presentValueIsLeftAlone() {
        Resolved resolved = resolve(Map.of("owner", "mine", "ownerRef", Map.of("name", "missing")), OWNER);

        assertThat(owner(resolved)).contains("mine");
        assertThat(resolved.writes()).isEmpty();
        assertThat(resolved.problem()).isEmpty();
    }

    @Test
    void alwaysResolvesAgainAndWritesOnlyAChange() {
        Map<String, Object> always = Map.of("name", "alpha", "policy", Map.of("resolve", "Always"));

        assertThat(owner(resolve(Map.of("owner", "old", "ownerRef", always), OWNER)))
                .contains("a");
        assertThat(resolve(Map.of("owner", "a", "ownerRef", always), OWNER).writes())
                .isEmpty();
    }

    @Test
    void optionalReferenceHoldsNothingUp() {
        Map<String, Object> optional = Map.of("name", "missing", "policy", Map.of("resolution", "Optional"));

        Resolved resolved = resolve(Map.of("ownerRef", optional), OWNER);

        assertThat(resolved.problem()).isEmpty();
        assertThat(owner(resolved)).isEmpty();
    }

    @Test
    void allProblemsAreReturnedAndWhatResolvesIsWritten() {
        existing.objects().add(role("early", "e"));
        Resolved resolved = resolve(
                Map.of(
                        "ownerRef", Map.of("name", "missing"),
                        "memberRefs", List.of(Map.of("name", "gone"), Map.of("name", "early")),
                        "readerRef", Map.of("name", "alpha")),
                OWNER,
                MEMBERS,
                Reference.one("reader", ROLE));

        assertThat(resolved.problems()).hasSize(2);
        assertThat(resolved.problems().get(0))
                .startsWith("spec.forProvider.owner: ")
                .contains("missing does not exist");
        assertThat(resolved.problems().get(1))
                .startsWith("spec.forProvider.members: ")
                .contains("gone does not exist", "early is not ready: it is being made");
        assertThat(resolved.object().text("spec", "forProvider", "reader")).contains("a");
    }

    @Test
    void targetThatIsBeingMadeIsOnlyWaitedFor() {
        existing.objects()
                .add(role("slow", "s").with(List.of(condition("Ready", "Creating", "disk")), "status", "conditions"));

        Resolved resolved = resolve(Map.of("ownerRef", Map.of("name", "slow")), OWNER);

        assertThat(resolved.problems()).singleElement().asString().endsWith("is not ready: it is being made");
        assertThat(resolved.onlyWaits()).isTrue();
    }

    @Test
    void targetWithWhichSomethingIsWrongIsNotWaitedForInSilence() {
        existing.objects()
                .add(role("denied", "d")
                        .with(
                                List.of(
                                        condition("Ready", "Creating", "-"),
                                        condition("Synced", "ReconcileError", "access denied")),
                                "status",
                                "conditions"));

        Resolved resolved = resolve(Map.of("ownerRef", Map.of("name", "denied")), OWNER);

        assertThat(resolved.problems()).singleElement().asString().endsWith("is not ready: access denied");
        assertThat(resolved.onlyWaits()).isFalse();
    }

    @Test
    void aMissingTargetIsMoreThanWaiting() {
        assertThat(resolve(Map.of("ownerRef", Map.of("name", "missing")), OWNER).onlyWaits())
                .isFalse();
    }

    private static Map<String, Object> condition(String type, String reason, String message) {
        return Map.of("type", type, "status", "False", "reason", reason, "message", message);
    }

    @Test
    void targetWithoutTheValueIsWaitedFor() {
        existing.objects().add(ready(KubeObject.of(new Ref(ROLE, "", "nameless"))));
        Map<String, Object> byName = Map.of("ownerRef", Map.of("name", "nameless"));

        assertThat(resolve(byName, OWNER).problems().get(0)).endsWith("it has no external name");
        assertThat(resolve(byName, OWNER.taking("status", "atProvider", "arn"))
                        .problems()
                        .get(0))
                .endsWith("status.atProvider.arn is empty");
    }

    @Test
    void selectorTakesTheFirstByNameAndIsWrittenBackAsReference() {
        Resolved resolved = resolve(Map.of("ownerSelector", Map.of("matchLabels", Map.of("team", "x"))), OWNER);

        assertThat(owner(resolved)).contains("a");
        assertThat(resolved.writes().get(0).patch().map("spec", "forProvider"))
                .isEqualTo(Map.of("owner", "a", "ownerRef", Map.of("name", "alpha")));
    }

    @Test
    void selectorOfAListTakesAllByName() {
        Resolved resolved = resolve(Map.of("memberSelector", Map.of("matchLabels", Map.of("team", "x"))), MEMBERS);

        assertThat(resolved.object().list("spec", "forProvider", "members")).containsExactly("a", "b");
        assertThat(resolved.writes().get(0).patch().list("spec", "forProvider", "memberRefs"))
                .containsExactly(Map.of("name", "alpha"), Map.of("name", "beta"));
    }

    @Test
    void selectorWithoutMatchIsAProblem() {
        Resolved resolved = resolve(Map.of("ownerSelector", Map.of("matchLabels", Map.of("team", "y"))), OWNER);

        assertThat(resolved.problems()).containsExactly("spec.forProvider.owner: no Role matches its selector");
    }

    @Test
    void objectsOnTheirWayOutAreNotSelected() {
        existing.objects()
                .add(ready(role("aaa", "going"))
                        .withLabel("team", "x")
                        .with("2026-03-01T10:00:00Z", "metadata", "deletionTimestamp"));

        Resolved resolved = resolve(Map.of("ownerSelector", Map.of("matchLabels", Map.of("team", "x"))), OWNER);

        assertThat(owner(resolved)).contains("a");
    }

    @Test
    void controllerMatchTakesOnlyWhatTheSameControllerOwns() {
        existing.objects().add(controlledBy(ready(role("zulu", "z")), "xr-1"));
        existing.objects().add(controlledBy(ready(role("yankee", "y")), "xr-2"));
        Map<String, Object> forProvider = Map.of("ownerSelector", Map.of("matchControllerRef", true));

        Resolved resolved =
                new ReferenceResolver(existing).resolve(controlledBy(database(forProvider), "xr-1"), List.of(OWNER));

        assertThat(owner(resolved)).contains("z");
    }

    @Test
    void objectWithoutControllerMatchesNobodysController() {
        Resolved resolved = resolve(Map.of("ownerSelector", Map.of("matchControllerRef", true)), OWNER);

        assertThat(resolved.problems()).hasSize(1);
    }

    @Test
    void namespacedObjectRefersToTwinsInItsOwnNamespace() {
        existing.objects().add(ready(twin("a-team", "alpha")));

        Resolved resolved = inNamespace("a-team", Map.of("ownerRef", Map.of("name", "alpha")));

        assertThat(owner(resolved)).contains("a-team/alpha");
    }

    @Test
    void otherNamespaceIsRefusedAndNothingOfTheSameNameIsTakenInstead() {
        existing.objects().add(ready(twin("a-team", "alpha")));
        existing.objects().add(ready(twin("b-team", "alpha")));

        Resolved resolved = inNamespace("a-team", Map.of("ownerRef", Map.of("name", "alpha", "namespace", "b-team")));

        assertThat(resolved.problems())
                .containsExactly("spec.forProvider.owner: a reference to namespace b-team is not allowed from a-team");
        assertThat(owner(resolved)).isEmpty();
        assertThat(resolved.writes()).isEmpty();
    }

    @Test
    void selectorOfAnotherNamespaceIsRefusedOnce() {
        existing.objects().add(ready(twin("a-team", "alpha")));
        existing.objects().add(ready(twin("a-team", "beta")));

        Resolved resolved =
                inNamespace("a-team", Map.of("ownerSelector", Map.of("matchLabels", Map.of(), "namespace", "b-team")));

        assertThat(resolved.problems()).hasSize(1);
        assertThat(resolved.writes()).isEmpty();
    }

    private static KubeObject controlledBy(KubeObject object, String uid) {
        Map<String, Object> owner =
                Map.of("apiVersion", "v1", "kind", "XDatabase", "name", uid, "uid", uid, "controller", true);
        return object.with(List.of(owner), "metadata", "ownerReferences");
    }

    private static KubeObject twin(String namespace, String name) {
        return KubeObject.of(new Ref(TWIN_ROLE, namespace, name))
                .withAnnotation("crossplane.io/external-name", namespace + "/" + name);
    }

    private Resolved inNamespace(String namespace, Map<String, Object> forProvider) {
        KubeObject object =
                KubeObject.of(new Ref(TWIN_DATABASE, namespace, "app")).with(forProvider, "spec", "forProvider");
        return new ReferenceResolver(existing).resolve(object, List.of(OWNER));
    }
}
