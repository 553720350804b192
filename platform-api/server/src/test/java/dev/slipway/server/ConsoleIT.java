package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.local.tool.Tools;
import dev.slipway.testkit.Required;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The console as people use it, in a real browser on a real platform: from the form to a database, and every page once.
 * The pictures are in {@code target/console}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @TempDir
    static Path root;

    private static ConsoleWorld world;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        var chromium = Browser.required();
        Required.tool(Tools.ofThisMachine().tofu());
        world = ConsoleWorld.start(API, root, POSTGRES);
        browser = Browser.open(chromium, world.address(), root.resolve("profile"), Path.of("target/console"));
        browser.go("/ui");
        browser.sees("Log in");
        browser.look("login");
        browser.fill("API token", ConsoleWorld.TOKEN);
        browser.type(Keys.ENTER);
        browser.sees("Fleet");
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @Test
    @Order(1)
    void someoneNewGetsADatabaseByTheForm() throws Exception {
        browser.go("/ui/create");
        browser.look("templates");
        browser.follow("PostgreSQL database");
        browser.fill("Name", "orders");
        browser.fill("Namespace", ConsoleWorld.NAMESPACE);
        browser.fill("Repository that the platform reads", world.repository());
        browser.fill("Its host", "git");
        browser.look("form");
        browser.press("Create");

        browser.sees("completed", "Review and merge");
        browser.look("task");
        String branch = "add-shop-orders";
        assertThat(world.file(branch, "claims/shop/orders/claim.yaml"))
                .hasValueSatisfying(claim -> assertThat(claim).contains("kind: PostgreSQLInstance", "name: orders"));
        assertThat(world.file(branch, "claims/shop/orders/catalog-info.yaml"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("type: database"));
        assertThat(world.file("main", "claims/shop/orders/claim.yaml")).isEmpty();

        browser.follow("Review and merge");
        browser.sees("Plan", "+ PostgreSQLInstance", "claim.yaml", "catalog-info.yaml");
        browser.look("review");
        browser.press("Merge");

        browser.sees("What came of it", "PostgreSQLInstance shop/orders", "Ready", "password", "username");
        browser.look("task-ready");
        assertThat(world.file("main", "claims/shop/orders/claim.yaml")).isPresent();
        assertThat(world.find(world.application("claims")).orElseThrow().list("status", "conditions"))
                .as("what delivery has to complain of in what the form made")
                .isEmpty();
        browser.follow("PostgreSQLInstance shop/orders");
        browser.sees("Resources", "Commit ", "Database ", "Timeline", "Connection secret");
        assertThat(browser.text()).doesNotContain("Root cause");
        browser.look("claim-ready");
    }

    @Test
    @Order(2)
    void everyPageCanBeRead() {
        page("fleet", "/ui", "Needs attention", "reports-db");
        page("claims", "/ui/claims", "reports-db");
        page("claim-failing", "/ui/claims/shop/reports-db?kind=PostgreSQLInstance", "Root cause", "Timeline");
        page("managed", "/ui/managed", "Database", "Grant");
        page("composites", "/ui/composites", "XPostgreSQLInstance");
        page("applications", "/ui/applications", "website", "OutOfSync");
        page("externalsecrets", "/ui/externalsecrets", "External secrets");
        page("clusters", "/ui/clusters", "team");
        page(
                "cluster",
                "/ui/clusters/shop/team?kind=Cluster",
                "Steps",
                "Infrastructure",
                "Bootstrap",
                "2 of 2 machines");
        page("terraform", "/ui/terraform", "network");
        page(
                "terraform-plan",
                "/ui/terraform/shop/network?kind=Terraform",
                "The plan that waits for approval",
                "terraform_data.gateway",
                "(sensitive value)");
        assertThat(browser.text()).doesNotContain("nobody-may-read-that");
        page("form-cluster", "/ui/create/team-cluster", "Create");
        page("not-found", "/ui/claims/shop/nobody?kind=PostgreSQLInstance", "There is no shop/nobody");
    }

    /** Some pages need a moment until what they show is there; a person would load them again. */
    private static void page(String name, String path, String... says) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            browser.go(path);
            assertThat(browser.text()).contains(says);
        });
        browser.look(name);
    }

    @Test
    @Order(3)
    void anApplicationShowsItsDifferencesAndIsSyncedWhenSomebodySaysSo() {
        page("application", "/ui/applications/argocd/website?kind=Application", "ConfigMap shop/site", "Sync…");
        browser.sees("theme: dark", "theme: plain", "2 objects are not as Git says");
        assertThat(browser.text()).contains("++++").doesNotContain("nobody-may-read-this", "bm9ib2R5");
        browser.look("application-diff");
        browser.follow("Sync…");
        browser.sees("Sync website?", "a sync would create it");
        browser.look("sync");
        browser.press("Sync now");
        browser.sees("A sync was asked for.");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        world.find(world.application("website")).flatMap(app -> app.text("status", "sync", "status")))
                .contains("Synced"));
        page("application-synced", "/ui/applications/argocd/website?kind=Application", "Synced");
        browser.sees("Everything is as Git says: 2 objects.");
    }

    @Test
    @Order(4)
    void aPlanIsApprovedAndApplied() {
        browser.go("/ui/terraform/shop/network?kind=Terraform");
        browser.press("Approve this plan");
        browser.sees("The plan is approved.");
        page("terraform-applied", "/ui/terraform/shop/network?kind=Terraform", "The last plan", "Ready");
    }

    @Test
    @Order(5)
    void everythingIsReachedByTheKeyboard() {
        browser.go("/ui/create/postgresql");
        List<String> usable = browser.named("a[href], button, input:not([type=hidden]), select, textarea");
        assertThat(browser.reachedByKeyboard()).containsAll(usable).contains("field-name", "field-repoUrl");
        browser.go("/ui/claims");
        browser.type(Keys.TAB);
        browser.type(Keys.ENTER);
        assertThat(browser.place()).endsWith("#main");
    }

    @Test
    @Order(6)
    void itIsLightOrDarkAsTheSystemAsksUntilSomebodyChoosesOtherwise() {
        browser.go("/ui/create/postgresql");
        browser.system("light");
        String light = browser.background();
        browser.system("dark");
        String dark = browser.background();
        assertThat(dark).isNotEqualTo(light);
        browser.look("form-dark");
        page("claim-failing-dark", "/ui/claims/shop/reports-db?kind=PostgreSQLInstance", "Root cause");
        page("cluster-dark", "/ui/clusters/shop/team?kind=Cluster", "Steps");
        browser.toggleTheme();
        assertThat(browser.background()).isEqualTo(light);
        browser.go("/ui");
        assertThat(browser.background()).as("it is remembered").isEqualTo(light);
    }
}
