package dev.slipway.delivery.appset.control;

import static dev.slipway.delivery.appset.control.SetFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pass decides, without a cluster. */
class DecisionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static KubeObject set(String rest) {
        return yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: ApplicationSet
                metadata: {name: fleet, namespace: argocd, uid: u1}
                """ + rest);
    }

    private static KubeObject app(String name) {
        return yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %s, namespace: argocd}
                spec: {project: default}
                """.formatted(name));
    }

    private static Map<String, KubeObject> apps(int count) {
        Map<String, KubeObject> apps = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            apps.put("a" + i, app("a" + i));
        }
        return apps;
    }

    @ParameterizedTest(name = "of {0} Applications {1} are left: {2} are deleted, because {3}")
    @CsvSource({
        "1, 0, 1, 'one is nothing to guard'",
        "3, 0, 0, 'all of them is an accident'",
        "3, 1, 2, 'a few may go'",
        "20, 14, 6, 'less than a third may go'",
        "20, 13, 0, 'more than a third may not'",
        "5, 5, 0, 'nothing is to go'"
    })
    void deletionsAreGuarded(int all, int left, int deleted, String why) {
        Map<String, KubeObject> existing = apps(all);
        List<KubeObject> generated = new ArrayList<>(existing.values()).subList(0, left);

        Deletions deletions = Deletions.of(set("spec: {}"), existing, generated);

        assertThat(deletions.doomed()).as(why).hasSize(deleted);
        assertThat(deletions.frozen().isPresent()).isEqualTo(deleted == 0 && left < all);
    }

    @Test
    void anApprovalIsForTheseDeletionsOnly() {
        String frozen =
                Deletions.of(set("spec: {}"), apps(3), List.of()).frozen().orElseThrow();
        String word = frozen.substring(frozen.lastIndexOf(' ') + 1);
        KubeObject approved = set("spec: {}").withAnnotation(Keys.APPROVE_DELETIONS, word);

        assertThat(Deletions.of(approved, apps(3), List.of()).doomed()).hasSize(3);
        assertThat(Deletions.of(approved, apps(4), List.of()).doomed()).isEmpty();
        KubeObject nonsense = set("spec: {}").withAnnotation("slipway.dev/max-delete", "some");
        assertThat(Deletions.of(nonsense, apps(2), List.of(app("a0"))).frozen().orElseThrow())
                .contains("max-delete");
    }

    @ParameterizedTest(name = "{0}: update {1}, delete {2}")
    @CsvSource({
        "sync, true, true",
        "create-only, false, false",
        "create-update, true, false",
        "create-delete, false, true",
        "'', true, true"
    })
    void policies(String policy, boolean update, boolean delete) {
        SetSpec spec = SetSpec.of(set("spec: {syncPolicy: {applicationsSync: '" + policy + "'}}"));

        assertThat(spec.mayUpdate()).isEqualTo(update);
        assertThat(spec.mayDelete()).isEqualTo(delete);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {list: {}}                                                    | PT-1S
            {git: {repoURL: r, revision: r}}                              | PT3M
            {git: {repoURL: r, revision: r, requeueAfterSeconds: 5}}      | PT5S
            {git: {repoURL: r, revision: r, requeueAfterSeconds: 0}}      | PT-1S
            {pullRequest: {}}                                             | PT30M
            {matrix: {generators: [{list: {}}, {merge: {mergeKeys: [a], generators: [{pullRequest: {}}]}}]}} | PT30M
            """)
    void setsLookAgainAsOftenAsTheirGeneratorsSay(String generator, Duration expected) {
        assertThat(SetSpec.of(set("spec: {generators: [" + generator + "]}")).lookAgain())
                .isEqualTo(Optional.of(expected).filter(every -> !every.isNegative()));
    }

    @Test
    void onlyWhatDiffersIsPatched() {
        KubeObject set = set("spec: {preservedFields: {annotations: [keep]}}");
        Desired desired = new Desired(set, SetSpec.of(set));
        KubeObject generated = app("a").with(List.of("f"), "metadata", "finalizers");
        KubeObject live = desired.created(generated);

        assertThat(desired.patch(live, generated)).isEmpty();
        KubeObject changed = live.withAnnotation("keep", "1")
                .withAnnotation("drop", "1")
                .withAnnotation("argocd.argoproj.io/refresh", "normal")
                .withAnnotation("slipway.dev/approve-deletions", "x")
                .with(List.of("f", "post-delete-finalizer.argocd.argoproj.io/cleanup"), "metadata", "finalizers")
                .with("other", "spec", "project");
        Map<String, Object> patch = desired.patch(changed, generated);
        assertThat(patch.toString()).isEqualTo("{metadata={annotations={drop=null}}, spec={project=default}}");
        assertThat(desired.specDiffers(changed, generated)).isTrue();
        assertThat(desired.specDiffers(live, generated)).isFalse();
    }

    @Test
    void anApplicationThatSomebodyElseMadeIsTakenOver() {
        KubeObject set = set("spec: {}");

        assertThat(new Desired(set, SetSpec.of(set)).patch(app("a"), app("a")).toString())
                .contains("ownerReferences")
                .contains("uid=u1");
    }

    @Test
    void conditionsKeepTheirTimeWhileTheySayTheSame() {
        SetStatus first = new SetStatus(set("spec: {}"), NOW);
        first.parametersGenerated();
        first.upToDate();
        KubeObject reported = set("spec: {}").with(first.of(List.of(), List.of()), "status");

        SetStatus second = new SetStatus(reported, NOW.plusSeconds(60));
        second.parametersGenerated();
        second.upToDate();
        assertThat(second.of(List.of(), List.of())).isEqualTo(reported.map("status"));

        SetStatus third = new SetStatus(reported, NOW.plusSeconds(60));
        third.parametersGenerated();
        third.error("UpdateApplicationError", "one");
        third.error("DeleteApplicationError", "two");
        KubeObject broken = set("spec: {}").with(third.withoutApplications(), "status");
        assertThat(broken.condition("ErrorOccurred").orElseThrow().reason()).isEqualTo("UpdateApplicationError");
        assertThat(broken.condition("ErrorOccurred").orElseThrow().lastTransitionTime())
                .isEqualTo("2026-01-01T00:01:00Z");
        assertThat(broken.condition("ParametersGenerated").orElseThrow().lastTransitionTime())
                .isEqualTo("2026-01-01T00:00:00Z");
        assertThat(broken.text("status", "health", "message")).contains("one");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {git: {repoURL: 'https://h/org/repo.git'}}                             | true
            {git: {repoURL: 'https://h/other'}}                                    | false
            {matrix: {generators: [{list: {}}, {git: {repoURL: 'https://H/org/repo'}}]}} | true
            {pullRequest: {github: {owner: org, repo: repo}}}                      | true
            {pullRequest: {gitlab: {project: group/project}}}                      | true
            {pullRequest: {gitlab: {project: '42'}}}                               | true
            {pullRequest: {gitea: {owner: org, repo: other}}}                      | false
            {list: {}}                                                             | false
            """)
    void messagesOfGitHostsConcernThoseThatReadTheRepository(String generator, boolean expected) {
        KubeObject event = yaml("{repository: {clone_url: 'https://h/org/repo.git', full_name: org/repo},"
                + " project: {path_with_namespace: group/project, id: 42}}");

        assertThat(Mention.in(event).concerns(set("spec: {generators: [" + generator + "]}")))
                .isEqualTo(expected);
    }

    @Test
    void answersAreRememberedForAsLongAsTheyAreGood() {
        Remembered<String, Integer> remembered = new Remembered<>();
        AtomicInteger asked = new AtomicInteger();
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));

        assertThat(remembered.ask("q", NOW, minute, asked::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.ask("q", NOW.plusSeconds(59), minute, asked::incrementAndGet))
                .isEqualTo(1);
        assertThat(remembered.ask("q", NOW.plusSeconds(60), minute, asked::incrementAndGet))
                .isEqualTo(2);
        assertThat(remembered.ask("for good", NOW, Optional.empty(), asked::incrementAndGet))
                .isEqualTo(3);
        assertThat(remembered.ask("for good", NOW.plusSeconds(9999), minute, asked::incrementAndGet))
                .isEqualTo(3);
        remembered.forget();
        assertThat(remembered.ask("for good", NOW, minute, asked::incrementAndGet))
                .isEqualTo(4);
    }
}
