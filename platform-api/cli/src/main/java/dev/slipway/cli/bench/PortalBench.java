package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.platform.Platform;
import dev.slipway.portal.listing.RowKey;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Measures pages of the console and lists of the REST API over a large fleet, first when it stands still, then while it changes. */
public final class PortalBench {

    private static final int CREATORS = 8;
    private static final int WARM = 50;
    private static final int ASKED = 200;

    /** How large the fleet is; {@code patience} is for making it. */
    public record Options(int applications, int clusters, boolean keep, Duration patience) {}

    private final Platform platform;
    private final Kube kube;
    private final Report report;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public PortalBench(Platform platform, KubernetesClient client, PrintStream out) {
        this.platform = platform;
        this.kube = new Kube(client);
        this.report = new Report(out);
    }

    /** Return whether the fleet was made and shown in time. */
    public boolean run(Options options) throws IOException, InterruptedException {
        OwnNamespace namespace = new OwnNamespace(
                kube, KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", PortalDocuments.NAMESPACE)));
        namespace.open();
        try {
            if (!made(options) || !shown(options)) {
                return false;
            }
            login();
            measure("", pages(options));
            try (Storm storm = new Storm(options.applications())) {
                measure(", while it changes", pages(options));
                report.line("changes meanwhile", storm.toString());
            }
            report.line("server memory", new Probe(platform).memory().toString());
            return true;
        } finally {
            if (!options.keep()) {
                namespace.close();
            }
        }
    }

    private boolean made(Options options) throws InterruptedException {
        Instant begun = Instant.now();
        boolean all = each(options.applications(), options.patience(), this::application)
                && each(
                        options.clusters(),
                        options.patience(),
                        number -> kube.apply(PortalDocuments.cluster(number), "slipway-bench"));
        report.line(
                "fleet",
                options.applications() + " applications, " + options.clusters() + " clusters, made in "
                        + Spread.seconds(Duration.between(begun, Instant.now())));
        return all;
    }

    private void application(int number) {
        KubeObject application = PortalDocuments.application(number);
        kube.apply(application, "slipway-bench");
        kube.mergeStatus(application.ref(), PortalDocuments.applicationStatus(number));
    }

    private static boolean each(int count, Duration patience, IntConsumer work) throws InterruptedException {
        ExecutorService creators = Executors.newFixedThreadPool(CREATORS);
        for (int number = 1; number <= count; number++) {
            int one = number;
            creators.execute(() -> work.accept(one));
        }
        creators.shutdown();
        return creators.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wait until the server's watches have all of it. */
    private boolean shown(Options options) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(options.patience());
        while (Instant.now().isBefore(until)) {
            if (total("applications") >= options.applications() && total("clusters") >= options.clusters()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        report.line("shown", "not all of it in time");
        return false;
    }

    private long total(String set) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                request("/api/v1/" + set + "?limit=1&namespace=" + PortalDocuments.NAMESPACE)
                        .header("Authorization", "Bearer " + platform.apiToken())
                        .build(),
                BodyHandlers.ofString());
        return Json.object(answer.body().getBytes(StandardCharsets.UTF_8))
                .at("total")
                .map(total -> ((Number) total).longValue())
                .orElse(0L);
    }

    private void login() throws IOException, InterruptedException {
        String token = "token=" + URLEncoder.encode(platform.apiToken(), StandardCharsets.UTF_8);
        browser.send(
                request("/ui/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(token))
                        .build(),
                BodyHandlers.discarding());
    }

    private static Map<String, String> pages(Options options) {
        String middle = PortalDocuments.application(Math.max(1, options.applications() / 2))
                .name();
        RowKey key = RowKey.of(new Ref(PortalDocuments.APPLICATION, PortalDocuments.NAMESPACE, middle));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("fleet", "/ui");
        pages.put("applications", "/ui/applications");
        pages.put("page in the middle", "/ui/applications?continue=" + key.token());
        pages.put("failed ones", "/ui/applications?state=Failed");
        pages.put("search", "/ui/applications?q=team-17");
        pages.put("search in vain", "/ui/applications?q=nothing-is-called-so");
        pages.put("by label", "/ui/applications?labelSelector=team%3Dteam-3");
        pages.put("clusters", "/ui/clusters");
        pages.put("one application", "/ui/applications/" + PortalDocuments.NAMESPACE + "/bench-00001");
        pages.put("REST search", "/api/v1/applications?q=number+1999&limit=100");
        return pages;
    }

    private void measure(String when, Map<String, String> pages) throws IOException, InterruptedException {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            report.line(page.getKey() + when, times(page.getValue()).precisely());
        }
    }

    /** Applications that say something new all the time, as those of a fleet in use do; until it is closed. */
    private final class Storm implements AutoCloseable {

        private static final long PAUSE_MILLIS = 50;

        private final int applications;
        private final Instant begun = Instant.now();
        private final Thread thread = new Thread(this::blow, "bench-storm");
        private volatile int changes;

        Storm(int applications) {
            this.applications = applications;
            thread.setDaemon(true);
            thread.start();
        }

        private void blow() {
            int number = 0;
            while (!Thread.currentThread().isInterrupted()) {
                number = number % applications + 1;
                int said = changes + 1;
                kube.mergeStatus(
                        PortalDocuments.application(number).ref(), PortalDocuments.changedStatus(number, said));
                changes = said;
                try {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (InterruptedException closed) {
                    return;
                }
            }
        }

        @Override
        public String toString() {
            double seconds = Math.max(1, Duration.between(begun, Instant.now()).toMillis()) / 1000.0;
            return String.format(Locale.ROOT, "%d, %.1f per second", changes, changes / seconds);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private Spread times(String path) throws IOException, InterruptedException {
        List<Duration> took = new ArrayList<>();
        for (int asked = 0; asked < WARM + ASKED; asked++) {
            Instant begun = Instant.now();
            HttpResponse<String> answer = browser.send(
                    request(path)
                            .header("Authorization", "Bearer " + platform.apiToken())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode());
            }
            if (asked >= WARM) {
                took.add(Duration.between(begun, Instant.now()));
            }
        }
        return Spread.of(took);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.serverUrl() + path)).timeout(Duration.ofSeconds(60));
    }
}
