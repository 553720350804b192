package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two hundred claims in one commit; then a server that knows nothing looks at all of them again; then all go. */
class ManyClaimsIT {

    private static final int COUNT = 200;

    /** The claim, its composite resource, and the three managed resources of each. */
    private static final int OBJECTS = COUNT * 5;

    private static final Ref APPLICATION =
            new Ref(new Gvk("argoproj.io", "v1alpha1", "Application"), "argocd", "many-claims");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration IDLE = Duration.ofSeconds(20);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @TempDir
    static Path directory;

    private static final GitHttp GIT = GitHttp.start();

    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;
    private static Kube kube;

    @BeforeAll
    static void startServer() {
        platform = new ClaimPlatform(API);
        kube = platform.kube();
        platform.useDatabases(POSTGRES);
        server = platform.serveClaims("embedded");
        platform.define();
        API.apply("{apiVersion: v1, kind: Namespace, metadata: {name: argocd}}");
    }

    @AfterAll
    static void stopServer() {
        // Servers of other tests on the same API server would look for its repository.
        kube.delete(APPLICATION, "");
        if (server != null) {
            server.close();
        }
        GIT.close();
    }

    @Test
    void oneCommitMakesThemAllAndASecondLookWritesNothing() {
        String namespace = API.newNamespace("many");
        try (GitFixture repository = GitFixture.create(directory.resolve("claims.git"))) {
            for (int i = 1; i <= COUNT; i++) {
                String name = "db-" + i;
                repository.put(name + ".yaml", claim(namespace, name));
            }
            repository.commit("Ask for " + COUNT + " databases");
            long mark = API.audit().mark();
            Instant committed = Instant.now();
            API.apply(application(GIT.serve("claims", repository)));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(ready(namespace)).isEqualTo(COUNT));
            print(COUNT + " claims ready after "
                    + Duration.between(committed, Instant.now()).toSeconds() + " s");

            awaitQuiet();
            print(API.audit().since(mark).stream()
                                    .filter(ManyClaimsIT::byTheServer)
                                    .count()
                            / COUNT + " API requests per claim");
            assertThat(writesOfASecondLook()).isEmpty();
            printIdle();
            giveBack(repository, namespace);
        }
    }

    /** A new server has no memory of what it did, so that every pass is made again, from what there is. */
    private static List<AuditEvent> writesOfASecondLook() {
        server.close();
        return API.writesDuring(ManyClaimsIT::byTheServer, () -> {
            server = platform.serveClaims("embedded");
            await().atMost(PATIENCE).until(() -> passes() >= OBJECTS);
            awaitQuiet();
        });
    }

    private static void printIdle() {
        long mark = API.audit().mark();
        await().pollDelay(IDLE).atMost(IDLE.multipliedBy(2)).until(() -> true);
        long requests = API.audit().since(mark).stream()
                .filter(ManyClaimsIT::byTheServer)
                .count();
        print("idle, with " + OBJECTS + " objects: " + requests * 60 / IDLE.toSeconds() + " API requests per minute");
    }

    private static void giveBack(GitFixture repository, String namespace) {
        for (int i = 1; i <= COUNT; i++) {
            repository.remove("db-" + i + ".yaml");
        }
        String revision = repository.commit("Give them back");
        kube.annotate(
                APPLICATION, Map.of("slipway.dev/approve-deletions", revision, "argocd.argoproj.io/refresh", "normal"));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        kube.list(ClaimPlatform.CLAIM, namespace, Map.of()))
                .isEmpty());
    }

    private static boolean byTheServer(AuditEvent event) {
        return event.userAgent().startsWith("slipway-server");
    }

    private static double passes() {
        return server.getBean(MeterRegistry.class).find(Meters.PASSES).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** Wait until the server has written nothing for a while. */
    private static void awaitQuiet() {
        var mark = new AtomicLong(API.audit().mark());
        await().atMost(PATIENCE).pollDelay(QUIET).pollInterval(QUIET).until(() -> {
            long since = mark.getAndSet(API.audit().mark());
            return API.audit().since(since).stream().noneMatch(event -> byTheServer(event) && event.isWrite());
        });
    }

    private static long ready(String namespace) {
        return kube.list(ClaimPlatform.CLAIM, namespace, Map.of()).stream()
                .filter(ManyClaimsIT::isReady)
                .count();
    }

    private static boolean isReady(KubeObject claim) {
        return claim.condition("Ready").filter(condition -> condition.isTrue()).isPresent();
    }

    private static String claim(String namespace, String name) {
        return ClaimPlatform.text(namespace, name, ClaimPlatform.LOCAL);
    }

    private static String application(String url) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: many-claims
                  namespace: argocd
                  annotations: {slipway.dev/isolate-files: "true"}
                spec:
                  project: default
                  source: {repoURL: %s, targetRevision: main, path: ., directory: {recurse: true}}
                  destination: {server: "https://kubernetes.default.svc", namespace: default}
                  syncPolicy:
                    automated: {prune: true, selfHeal: true}
                    # There is no garbage collector here, which foreground deletion would wait for.
                    syncOptions: [PrunePropagationPolicy=background]
                """.formatted(url);
    }

    private static void print(String line) {
        System.out.println("ManyClaimsIT: " + line);
    }
}
