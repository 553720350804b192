package dev.slipway.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowFilter;
import dev.slipway.portal.listing.RowPage;
import dev.slipway.portal.listing.RowState;
import dev.slipway.portal.listing.Rows;
import dev.slipway.portal.plan.Outline;
import dev.slipway.portal.trace.Node;
import dev.slipway.portal.trace.State;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");
    private static final String HOSTILE = "<script>alert('x')</script>";
    private static final Shell SHELL = new Shell("Test", "claims", "ada", "mark", "");

    private static Row row(String name, RowState state, String message) {
        return new Row(
                new Ref(Gvk.of("example.org/v1", "Thing"), "team", name),
                name,
                Map.of(),
                state,
                message,
                "2026-01-02T09:59:00Z",
                "",
                Map.of("composition", "local"));
    }

    private static String html(String template, Object page) {
        return new Pages().html(template, Map.of("shell", SHELL, "page", page));
    }

    private static Listed listed(Map<String, String> given, int limit) {
        List<Row> rows =
                List.of(row("a", RowState.READY, ""), row("b", RowState.FAILED, HOSTILE), row("c", RowState.READY, ""));
        RowPage page = RowPage.of(rows, RowFilter.all(), Optional.empty(), limit);
        return new Listed(ResourceSet.CLAIMS, page, given, true, NOW);
    }

    @Test
    void aListShowsItsRowsEscapedWithCountsAndTheNextPage() {
        String html = html("list", listed(Map.of("q", "\"><b>"), 2));
        assertThat(html)
                .contains("href=\"/ui/claims/team/a?kind=Thing\"")
                .contains("Failed 1")
                .contains("3 in all")
                .contains("rel=\"next\"")
                .contains("1m0s")
                .doesNotContain(HOSTILE)
                .doesNotContain("\"><b>");
        assertThat(html("list", listed(Map.of(), 10))).doesNotContain("rel=\"next\"");
    }

    @Test
    void theNavigationMarksWhereOneIsAndHasAWayPastIt() {
        String html = html("list", listed(Map.of(), 10));
        assertThat(html).containsOnlyOnce("aria-current=\"page\"");
        assertThat(html).contains("href=\"#main\"").contains("<html lang=\"en\">");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNoScriptIsInThePage() {
        String html = html("list", listed(Map.of(), 10));
        assertThat(html).doesNotContain("http://").doesNotContain("https://").doesNotContain("style=");
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=\"/ui/assets/)");
        assertThat(html).doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void theOverviewCountsAndNamesWhatHasFailed() {
        var card = new Overview.Card(ResourceSet.CLAIMS, Map.of(RowState.READY, 3, RowState.FAILED, 1));
        var problem = new Overview.Problem(ResourceSet.CLAIMS, row("b", RowState.FAILED, HOSTILE));
        String html = html("overview", new Overview(List.of(card), List.of(problem), NOW));
        assertThat(html)
                .contains(">4<")
                .contains("1 Failed")
                .contains("Thing team/b")
                .doesNotContain(HOSTILE);
        assertThat(card.slices())
                .extracting(Overview.Slice::from, Overview.Slice::width)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0.00", "25.00"),
                        org.assertj.core.groups.Tuple.tuple("25.00", "75.00"));
        assertThat(html("overview", new Overview(List.of(), List.of(), NOW))).contains("Nothing has failed.");
    }

    private static Node tree(KubeObject object) {
        Ref secret = new Ref(Gvk.of("v1", "Secret"), "team", "login");
        Node keys = new Node(
                Node.Type.SECRET,
                secret.toString(),
                secret,
                State.ok(""),
                Map.of("keys", "password, username"),
                List.of(),
                List.of());
        Ref role = new Ref(Gvk.of("sql/v1", "Role"), "", "r");
        Node failed = new Node(
                Node.Type.OBJECT,
                role.toString(),
                role,
                new State(State.Level.FAILED, "False", "False", "", "no permission " + HOSTILE),
                Map.of(),
                List.of(),
                List.of());
        return new Node(
                Node.Type.OBJECT,
                object.ref().toString(),
                object.ref(),
                State.waiting("waits"),
                Map.of(),
                List.of(),
                List.of(failed, keys));
    }

    private static ObjectPage object(ResourceSet set, String yaml, String plan) {
        KubeObject object = KubeObject.of(Json.parseYaml(yaml).get(0));
        Entry entry = new Entry(NOW, "", object.ref(), "", "Ready", "became ready");
        var none = new ClusterSteps.Around(List.of(), List.of(), List.of());
        return new ObjectPage(
                set,
                object,
                Rows.of(object),
                tree(object),
                List.of(entry),
                set == ResourceSet.CLUSTERS ? ClusterSteps.of(object, none) : List.of(),
                plan,
                ref -> "/ui/managed/-/" + ref.name(),
                NOW);
    }

    @Test
    void anObjectShowsItsTreeItsRootCauseItsKeysAndItsTimeline() {
        String html = html("object", object(ResourceSet.CLAIMS, """
                apiVersion: example.org/v1
                kind: Thing
                metadata: {name: a, namespace: team, creationTimestamp: "2026-01-02T09:00:00Z"}
                spec: {writeConnectionSecretToRef: {name: login}}
                status: {conditions: [{type: Ready, status: "False", reason: Creating, message: waits}]}
                """, ""));
        assertThat(html)
                .contains("Root cause")
                .contains("no permission")
                .contains("password, username")
                .contains("became ready")
                .contains("href=\"/ui/managed/-/r\"")
                .doesNotContain(HOSTILE)
                .doesNotContain("Sync…")
                .doesNotContain("Differences from Git");
    }

    @Test
    void anApplicationCanBeSyncedByAFormWithTheSessionsMark() {
        String html = html("object", object(ResourceSet.APPLICATIONS, """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: web, namespace: argocd}
                """, ""));
        assertThat(html)
                .contains("href=\"/ui/applications/argocd/web/sync?kind=Application\"")
                .contains("hx-get=\"/ui/applications/argocd/web/sync?kind=Application\"")
                .contains("action=\"/ui/applications/argocd/web/refresh?kind=Application\"")
                .contains("name=\"csrf\" value=\"mark\"");
    }

    @Test
    void aSyncIsConfirmedAfterReadingWhatItWouldDo() {
        Ref ref = new Ref(Gvk.of("v1", "ConfigMap"), "shop", "site");
        KubeObject dark = KubeObject.of(
                Json.parseYaml("{kind: ConfigMap, data: {theme: dark, x: 1}}").get(0));
        KubeObject plain =
                KubeObject.of(Json.parseYaml("{kind: ConfigMap, data: {theme: " + HOSTILE.replace(":", "") + ", x: 1}}")
                        .get(0));
        var page = new SyncPage(
                "/ui/applications/argocd/web?kind=Application",
                "web",
                "0123abcd",
                List.of(
                        SyncPage.Changed.of(ref, dark, plain, ""),
                        SyncPage.Changed.of(ref, null, plain, ""),
                        SyncPage.Changed.of(ref, plain, null, ""),
                        SyncPage.Changed.of(ref, null, null, "no rights")),
                1,
                List.of("something " + HOSTILE));
        String html = html("sync", page);
        assertThat(html)
                .contains("action=\"/ui/applications/argocd/web/sync?kind=Application\"")
                .contains("name=\"csrf\" value=\"mark\"")
                .contains("4 objects are not as Git says; 1 object is.")
                .contains("<span class=\"diff-del\">-  theme: dark", "<span class=\"diff-add\">+  theme: ")
                .contains("a sync would create it", "a sync would change it", "a sync would prune it, if pruning is on")
                .contains("no rights")
                .doesNotContain(HOSTILE);
        var nothing = new SyncPage("/ui/a?kind=A", "web", "", List.of(), 2, List.of());
        assertThat(html("sync", nothing)).contains("Everything is as Git says: 2 objects.");
    }

    @Test
    void driftCanBeUndoneOrAdopted() {
        String html = html("object", object(ResourceSet.TERRAFORM, """
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: net, namespace: team}
                status: {plan: {contentHash: abcdef}, run: {purpose: drift}}
                """, "~ a"));
        assertThat(html)
                .contains("Drift: what would undo it")
                .contains("action=\"/ui/terraform/team/net/adopt?kind=Terraform\"")
                .contains("Approve: undo the drift")
                .contains("diff-change");
    }

    @Test
    void aClusterShowsHowFarItHasCome() {
        String html = html("object", object(ResourceSet.CLUSTERS, """
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: team, namespace: shop}
                status:
                  conditions:
                  - {type: InfrastructureReady, status: "True", reason: Ready}
                  - {type: ControlPlaneAvailable, status: "False", reason: NotAvailable, message: one machine is missing}
                """, ""));
        assertThat(html).contains("Steps", "Provisioning", "NotAvailable: one machine is missing");
    }

    @Test
    void aPlanIsApprovedByItsContent() {
        String html = html("object", object(ResourceSet.TERRAFORM, """
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: net, namespace: team}
                status: {plan: {pending: plan-main-1, contentHash: abcdef}}
                """, "  + a & b\n    - c"));
        assertThat(html)
                .contains("name=\"contentHash\" value=\"abcdef\"")
                .contains("Approve this plan")
                .contains("<span class=\"diff-add\">  + a &amp; b")
                .contains("<span class=\"diff-del\">    - c")
                .doesNotContain("Adopt");
    }

    @Test
    void aFormShowsItsFieldsAndWhatIsWrong() {
        var field = new FormField("name", "Name", "help", FormField.Kind.TEXT, true, HOSTILE, "[a-z]+", List.of());
        var choice = new FormField("v", "Version", "", FormField.Kind.CHOICE, false, "2", "", List.of("1", "2"));
        var page = new FormPage(
                "Database",
                "text",
                "/ui/create/db",
                List.of(new FormPage.Part("One", List.of(field, choice))),
                List.of("name: is wrong"));
        String html = html("form", page);
        assertThat(html)
                .contains("for=\"field-name\"")
                .contains("pattern=\"[a-z]+\"")
                .contains("<option value=\"2\" selected>")
                .contains("name: is wrong")
                .doesNotContain(HOSTILE);
    }

    @Test
    void aTaskFollowsWhatCameOfIt() {
        var claim = new TaskPage.Claim(
                "Thing team/a", "/ui/claims/team/a", "Ready", "state-ready", "", "password, username");
        var page = new TaskPage(
                "/ui/create/tasks/1",
                "Database",
                "completed",
                "state-ready",
                List.of(new TaskPage.Link("Review and merge", "/ui/create/tasks/1/review")),
                List.of(new TaskPage.Line("2026-01-02T10:00:00Z", "1s", "render", "done")),
                claim);
        assertThat(html("task", page)).contains("password, username").contains("Review and merge");
    }

    @Test
    void aReviewShowsPlanAndFilesAndMergesTheCommitThatIsShown() {
        var page = new ReviewPage(
                "/ui/create/tasks/1",
                "Add database",
                new ReviewPage.Place("http://git/claims.git", "add-db", "main"),
                "abc123",
                false,
                List.of(new ReviewPage.File("db.yaml", List.of(new DiffLine("+kind: " + HOSTILE, "diff-add")))),
                List.of(new Outline.Line(1, '+', "Thing team/a")),
                "one to create",
                "");
        assertThat(html("review", page))
                .contains("name=\"head\" value=\"abc123\"")
                .contains("diff-add")
                .contains("+   Thing team/a", "one to create")
                .doesNotContain(HOSTILE);
    }

    @Test
    void addressesOfListsKeepFiltersAndDropThePlace() {
        Listed page = listed(Map.of("q", "a b", "continue", "xyz"), 2);
        assertThat(page.with(Optional.of(RowState.FAILED))).isEqualTo("/ui/claims?q=a%20b&state=Failed");
        assertThat(page.first()).isEqualTo("/ui/claims?q=a%20b");
        assertThat(page.next()).contains("q=a%20b", "continue=").doesNotContain("continue=xyz");
    }
}
