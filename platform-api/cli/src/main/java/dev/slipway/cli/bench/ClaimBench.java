package dev.slipway.cli.bench;

import dev.slipway.cli.demo.ClaimsClone;
import dev.slipway.cli.demo.DemoFiles;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.controlplane.ApiClient;
import dev.slipway.local.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Commits many database claims at once to a running platform, and measures until all are ready, idle, and gone. */
public final class ClaimBench {

    private static final String CLAIMS =
            "/apis/database.example.org/v1alpha1/namespaces/production/postgresqlinstances";
    private static final String KIND =
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + "postgresqlinstances.database.example.org";
    private static final Ref APPLICATION = new Ref(Gvk.of("argoproj.io/v1alpha1", "Application"), "argocd", "claims");

    /** Passes that the last status writes caused are over by then; what comes after is idle. */
    private final Platform platform;

    private final Probe probe;
    private final PrintStream out;

    /** What to do. {@code patience} is for all claims to become ready, and again for all to go. */
    public record Options(int count, boolean keep, Duration patience) {}

    public ClaimBench(Platform platform, PrintStream out) throws IOException {
        this.platform = platform;
        this.probe = new Probe(platform);
        this.out = out;
    }

    /** Returns whether all claims became ready, and went again unless they were to be kept. */
    public boolean run(Options options) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(options.patience());
        try (var clone = ClaimsClone.at(platform.state().resolve("bench/claims"), platform.gitUrl("claims"))) {
            clone.commit("Offer databases", DemoFiles.platform());
            awaitKind(platform.api(), deadline);
            var names = names(options.count());
            var times = new ClaimTimes(names.keySet());
            watch(times);
            var ready = create(clone, names.values(), times, options);
            return options.keep() ? ready : remove(clone, names.values(), times, options) && ready;
        }
    }

    /** Claim to what is to be committed for it. */
    private static Map<String, Map<String, String>> names(int count) throws IOException {
        var run = Long.toString(Instant.now().getEpochSecond(), 36);
        var names = new LinkedHashMap<String, Map<String, String>>();
        for (var number = 1; number <= count; number++) {
            var name = "bench-" + run + "-" + number;
            names.put(name, DemoFiles.claim(name));
        }
        return names;
    }

    private boolean create(ClaimsClone clone, Collection<Map<String, String>> claims, ClaimTimes times, Options options)
            throws IOException, InterruptedException {
        var before = probe.requests();
        var files = new TreeMap<String, String>();
        claims.forEach(files::putAll);
        var committed = Instant.now();
        clone.commit("Ask for " + options.count() + " databases", files);
        out.println("Committed " + options.count() + " claims in one commit");
        var all = times.await(false, committed.plus(options.patience()));
        var requests = probe.requests().since(before);
        if (times.count() == 0) {
            out.println("None of them became ready in " + Spread.seconds(options.patience()));
            return false;
        }
        var spread = Spread.of(times.ready(committed));
        line("ready", times.count() + " of " + options.count());
        line("time to ready", spread.toString());
        line(
                "throughput",
                String.format(
                        Locale.ROOT,
                        "%.1f claims/s",
                        times.count() * 1000.0 / spread.max().toMillis()));
        line("API requests", describe(requests, options.count()));
        line("server memory", probe.memory().toString());
        Idleness.measure(probe, new Report(out));
        return all;
    }

    private boolean remove(ClaimsClone clone, Collection<Map<String, String>> claims, ClaimTimes times, Options options)
            throws IOException, InterruptedException {
        var before = probe.requests();
        var paths = claims.stream().flatMap(files -> files.keySet().stream()).toList();
        var revision = clone.remove("Give back " + options.count() + " databases", paths);
        // So many deletions in one commit are what the guard stops unless somebody approves that very commit.
        probe.annotate(APPLICATION, Map.of("slipway.dev/approve-deletions", revision));
        var committed = Instant.now();
        clone.publish();
        var all = times.await(true, committed.plus(options.patience()));
        var gone = times.gone(committed);
        line("gone", gone.size() + " of " + options.count());
        if (!gone.isEmpty()) {
            line("time to gone", Spread.of(gone).toString());
        }
        line("API requests", describe(probe.requests().since(before), options.count()));
        return all;
    }

    private static String describe(ApiRequests requests, int claims) {
        return requests.total() + " (" + requests.total() / claims + " per claim), of them " + requests.writes()
                + " writes " + requests.byVerb();
    }

    private void watch(ClaimTimes times) throws IOException {
        var api = platform.api();
        var thread = new Thread(() -> follow(api, times), "claims");
        thread.setDaemon(true);
        thread.start();
    }

    private static void follow(ApiClient api, ClaimTimes times) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                api.watch(CLAIMS, 3600, event -> {
                    times.observe(event, Instant.now());
                    return false;
                });
            }
        } catch (IOException e) {
            System.err.println("The claims are not watched any more: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitKind(ApiClient api, Instant deadline) throws IOException, InterruptedException {
        while (api.get(KIND).isEmpty() || api.get(CLAIMS + "?limit=1").isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("the kind PostgreSQLInstance did not appear");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void line(String what, String value) {
        new Report(out).line(what, value);
    }
}
