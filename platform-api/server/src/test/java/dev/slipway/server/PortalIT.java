package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The REST API and the console on a real API server: lists, objects, changes, refusals, sessions. */
class PortalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String TOKEN = "a-token-for-tests";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    private static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");

    private static ConfigurableApplicationContext server;
    private static String namespace;
    private static Kube kube;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void startServer() {
        ClaimPlatform platform = new ClaimPlatform(API);
        kube = platform.kube();
        // No controller: what is listed stays as the tests have written it.
        server = platform.serve("none", "--slipway.api-token=" + TOKEN, "--slipway.controllers=none");
        namespace = API.newNamespace("shop");
        application("web", "Synced", "Healthy");
        application("worker", "OutOfSync", "Degraded");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        json(get("/api/v1/applications?namespace=" + namespace)).map("states"))
                .isEqualTo(Map.of("Ready", 1L, "Failed", 1L)));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static void application(String name, String sync, String health) {
        API.apply("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %s, namespace: %s, labels: {tier: %s}}
                spec:
                  project: shop
                  source: {repoURL: "https://git.example.org/%s.git", path: ., targetRevision: main}
                  destination: {name: in-cluster, namespace: shop}
                """.formatted(name, namespace, name, name));
        kube.mergeStatus(
                new Ref(APPLICATION, namespace, name),
                Map.of(
                        "sync", Map.of("status", sync, "revision", "0123456789abcdef"),
                        "health", Map.of("status", health)));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(60));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + TOKEN));
    }

    private static KubeObject json(HttpResponse<String> response) {
        return Json.object(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(String path) throws IOException, InterruptedException {
        return json(get(path)).list("items").stream()
                .map(item -> KubeObject.of((Map<?, ?>) item).text("name").orElse(""))
                .toList();
    }

    @Test
    void listsArePagedFilteredAndCounted() throws Exception {
        String list = "/api/v1/applications?kind=Application&q=git.example.org/w&namespace=" + namespace;
        KubeObject first = json(get(list + "&limit=1"));
        assertThat(first.at("total")).contains(2L);
        assertThat(first.map("states")).isEqualTo(Map.of("Ready", 1L, "Failed", 1L));
        String next = first.text("continue").orElseThrow();
        assertThat(names(list + "&limit=1&continue=" + next)).containsExactly("worker");
        assertThat(names(list + "&state=failed")).containsExactly("worker");
        assertThat(names("/api/v1/applications?q=degr&namespace=" + namespace)).containsExactly("worker");
        assertThat(names(list + "&labelSelector=" + URLEncoder.encode("tier=web", StandardCharsets.UTF_8)))
                .containsExactly("web");
    }

    @Test
    void anObjectIsShownWithItsStateAndItsTree() throws Exception {
        String path = "/api/v1/applications/" + namespace + "/web";
        KubeObject web = json(get(path));
        assertThat(web.text("summary", "state")).contains("Ready");
        assertThat(web.text("object", "spec", "project")).contains("shop");
        assertThat(json(get(path + "/tree")).text("tree", "title")).contains("Commit 01234567");
        assertThat(get(path + "/timeline").statusCode()).isEqualTo(200);
        assertThat(json(get("/api/v1/fleet")).map("applications")).containsKey("Ready");
    }

    @Test
    void theOpenApiDocumentDescribesTheCalls() throws Exception {
        KubeObject document = json(get("/api/openapi.json"));
        assertThat(document.text("openapi").orElse("")).startsWith("3.");
        assertThat(document.map("paths"))
                .containsKeys("/api/v1/{set}", "/api/v1/changes", "/api/v1/applications/{namespace}/{name}/sync");
        assertThat(document.map("paths").keySet()).noneMatch(path -> path.startsWith("/ui"));
    }

    @Test
    void refusalsAreProblems() throws Exception {
        for (String wrong : List.of(
                "/api/v1/applications?limit=0",
                "/api/v1/applications?stat=Ready",
                "/api/v1/applications?state=Fine",
                "/api/v1/applications?continue=xyz",
                "/api/v1/applications?labelSelector=%3D%3D")) {
            HttpResponse<String> response = get(wrong);
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(json(response).text("type")).contains("urn:slipway:problem:invalid");
        }
        assertThat(get("/api/v1/applications/" + namespace + "/nobody").statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/v1/applications")).statusCode()).isEqualTo(401);
    }

    @Test
    void aSyncIsWrittenOntoTheApplicationWithWhoAskedAndNotedInTheJournal() throws Exception {
        application("asked", "OutOfSync", "Healthy");
        String path = "/api/v1/applications/" + namespace + "/asked";
        await().atMost(PATIENCE).until(() -> get(path).statusCode() == 200);
        HttpRequest.Builder sync = request(path + "/sync")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"prune\": true}"));
        assertThat(send(sync).statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).untilAsserted(() -> {
            KubeObject asked = json(get(path));
            assertThat(asked.at("object", "operation", "sync", "prune")).contains(true);
            assertThat(asked.text("object", "operation", "initiatedBy", "username"))
                    .contains("admin");
        });
        assertThat(send(sync).statusCode()).as("while another one goes on").isEqualTo(409);
        assertThat(get(path + "/timeline").body()).contains("SyncRequested", "asked for by admin");
    }

    @Test
    void changesAreToldAsTheyHappen() throws Exception {
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                HttpResponse<Stream<String>> stream = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address("/api/v1/changes?sets=applications&q=newcomer")))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        BodyHandlers.ofLines());
                try (Stream<String> lines = stream.body()) {
                    told.complete(lines.peek(line -> {
                                if (line.contains("ready")) {
                                    ready.complete(null);
                                }
                            })
                            .filter(line -> line.startsWith("data:") && line.contains("newcomer"))
                            .limit(1)
                            .toList());
                }
            } catch (IOException | InterruptedException e) {
                told.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        ready.get(180, java.util.concurrent.TimeUnit.SECONDS);
        application("newcomer", "Synced", "Healthy");
        assertThat(told.get(180, java.util.concurrent.TimeUnit.SECONDS).get(0)).contains("\"set\":\"applications\"");

        Ref newcomer = new Ref(APPLICATION, namespace, "newcomer");
        String list = "/api/v1/applications?q=newcomer&namespace=" + namespace;
        awaitNames(list + "&state=ready", "newcomer");
        kube.mergeStatus(newcomer, Map.of("health", Map.of("status", "Degraded")));
        awaitNames(list + "&state=failed", "newcomer");
        kube.delete(newcomer, "");
        awaitNames(list);
    }

    private static void awaitNames(String path, String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(path)).containsExactly(expected));
    }

    @Test
    void theCatalogHoldsTheApplicationsAsEntities() throws Exception {
        HttpResponse<String> response = get("/api/catalog/entities.yaml");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Json.parseYaml(response.body()).stream().map(KubeObject::of)).anySatisfy(entity -> {
            assertThat(entity.kind()).isEqualTo("Component");
            assertThat(entity.name()).isEqualTo("web");
            assertThat(entity.namespace()).isEqualTo(namespace);
        });
    }

    @Test
    void theConsoleIsForThoseWhoAreLoggedInAndTakesNoFormsOfOtherSites() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> stranger = browser.send(request("/ui/applications").build(), BodyHandlers.ofString());
        assertThat(stranger.body()).contains("API token");
        assertThat(stranger.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");

        assertThat(form(browser, "/ui/login", "token=wrong").statusCode()).isEqualTo(403);
        HttpResponse<String> overview = form(browser, "/ui/login", "token=" + TOKEN);
        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body()).contains("<h1>Fleet</h1>");

        String list = browser.send(
                        request("/ui/applications?namespace=" + namespace).build(), BodyHandlers.ofString())
                .body();
        assertThat(list).contains("worker").contains("Degraded");
        String page = "/ui/applications/" + namespace + "/worker";
        HttpResponse<String> worker = browser.send(request(page).build(), BodyHandlers.ofString());
        assertThat(worker.body()).contains("Sync…</a>");

        assertThat(form(browser, page + "/sync", "csrf=guessed").statusCode()).isEqualTo(403);
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(worker.body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> asked = form(browser, page + "/sync", "csrf=" + csrf.group(1));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("A sync was asked for.");
        for (String asset : List.of("console.css", "console.js", "htmx.min.js", "icon.svg")) {
            assertThat(send(request("/ui/assets/" + asset)).statusCode())
                    .as(asset)
                    .isEqualTo(200);
        }
    }

    @Test
    void everyGoldenPathHasAForm() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        form(browser, "/ui/login", "token=" + TOKEN);
        String offers = browser.send(request("/ui/create").build(), BodyHandlers.ofString())
                .body();
        Matcher links = Pattern.compile("href=\"(/ui/create/[^\"]+)\"").matcher(offers);
        int forms = 0;
        while (links.find()) {
            HttpResponse<String> form = browser.send(request(links.group(1)).build(), BodyHandlers.ofString());
            assertThat(form.statusCode()).as(links.group(1)).isEqualTo(200);
            assertThat(form.body()).contains("<fieldset>");
            forms++;
        }
        assertThat(forms).isGreaterThanOrEqualTo(6);
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(offers);
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> refused =
                form(browser, "/ui/create/postgresql", "csrf=" + csrf.group(1) + "&name=Not%20a%20name");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The form is not complete").contains("Not a name");
    }

    private static HttpResponse<String> form(HttpClient browser, String path, String body)
            throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
