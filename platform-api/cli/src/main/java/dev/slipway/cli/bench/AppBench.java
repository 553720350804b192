package dev.slipway.cli.bench;

import dev.slipway.cli.demo.ClaimsClone;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.platform.Platform;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Measures Applications on the local platform: many at once from one repository, ten ConfigMaps each; one changed object
 * among all of them, several times; rest; and all of them going.
 */
public final class AppBench {

    private static final int CREATORS = 8;
    private static final int EDITS = 20;

    /** What to do; {@code patience} is for each stage. */
    public record Options(int count, boolean keep, Duration patience) {}

    private final Platform platform;
    private final Probe probe;
    private final Kube kube;
    private final Watches watches;
    private final Report report;

    public AppBench(Platform platform, KubernetesClient client, PrintStream out) throws IOException {
        this.platform = platform;
        this.probe = new Probe(platform);
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.report = new Report(out);
    }

    /** Return whether every stage came to its end in time. */
    public boolean run(Options options) throws IOException, InterruptedException {
        String url = platform.repository("bench", "Applications of the bench.\n");
        try (ClaimsClone clone = ClaimsClone.at(platform.state().resolve("bench/apps"), url)) {
            new OwnNamespace(kube, AppDocuments.namespace()).open();
            String edition = Long.toString(Instant.now().getEpochSecond(), 36);
            clone.commit("Offer " + options.count() + " applications", AppDocuments.files(options.count(), edition));
            boolean made = createAll(url, options) && editSingly(clone, edition, options);
            Idleness.measure(probe, report);
            return made;
        } finally {
            if (!options.keep()) {
                remove(options);
            }
            watches.close();
        }
    }

    private boolean createAll(String url, Options options) throws IOException, InterruptedException {
        Sightings delivered = new Sightings(AppDocuments::isDelivered);
        try (Subscription watching = watches.on(AppDocuments.APPLICATION, object -> {
            if (object.name().startsWith("bench-")) {
                delivered.observe(object);
            }
        })) {
            ApiRequests before = probe.requests();
            Duration busyBefore = probe.processorTime();
            Instant begun = Instant.now();
            ExecutorService creators = Executors.newFixedThreadPool(CREATORS);
            for (int app = 1; app <= options.count(); app++) {
                var application = AppDocuments.application(app, url);
                creators.execute(() -> kube.apply(application, "slipway-bench"));
            }
            creators.shutdown();
            boolean all = delivered.await(options.count(), begun.plus(options.patience()));
            report.line("delivered", delivered.count() + " of " + options.count());
            if (delivered.count() > 0) {
                report.line("time to healthy", Spread.of(delivered.since(begun)).toString());
            }
            report.requests(probe.requests().since(before), options.count());
            Duration busy = probe.processorTime().minus(busyBefore);
            report.line(
                    "server's CPU",
                    String.format(Locale.ROOT, "%.2f s per application", busy.toMillis() / 1000.0 / options.count()));
            report.line("server memory", probe.memory().toString());
            return all;
        }
    }

    /** Change one object of one Application, wait until the cluster shows it, and the next one. */
    private boolean editSingly(ClaimsClone clone, String edition, Options options)
            throws IOException, InterruptedException {
        List<Duration> took = new ArrayList<>();
        List<Duration> pushes = new ArrayList<>();
        String head = "";
        for (int edit = 1; edit <= EDITS; edit++) {
            int app = 1 + edit * 37 % options.count();
            String wanted = edition + "-" + edit;
            String name = AppDocuments.objectName(app, 0);
            Sightings changed = new Sightings(object -> object.name().equals(name)
                    && object.text("data", "edition").filter(wanted::equals).isPresent());
            try (Subscription watching = watches.on(AppDocuments.CONFIG_MAP, changed::observe)) {
                watches.cached(AppDocuments.CONFIG_MAP);
                head = clone.stage(
                        "Change one object", Map.of(AppDocuments.path(app, 0), AppDocuments.configMap(app, 0, wanted)));
                Instant begun = Instant.now();
                clone.publish();
                pushes.add(Duration.between(begun, Instant.now()));
                if (!changed.await(1, begun.plus(options.patience()))) {
                    report.line("one object", name + " did not change");
                    return false;
                }
                took.addAll(changed.since(begun));
            }
        }
        report.line("one object", Spread.of(took).precisely());
        report.line("of it the push", Spread.of(pushes).precisely());
        return awaitEverywhere(head, options);
    }

    /** Wait until all Applications say that they are at the last commit, which changed nothing of theirs. */
    private boolean awaitEverywhere(String head, Options options) throws InterruptedException {
        Sightings there = new Sightings(object -> object.name().startsWith("bench-")
                && object.text("status", "sync", "revision")
                        .filter(head::equals)
                        .isPresent());
        Instant begun = Instant.now();
        try (Subscription watching = watches.on(AppDocuments.APPLICATION, there::observe)) {
            watches.cached(AppDocuments.APPLICATION).forEach(there::observe);
            boolean all = there.await(options.count(), begun.plus(options.patience()));
            report.line(
                    "revision known",
                    "everywhere " + Spread.seconds(Duration.between(begun, Instant.now()))
                            + " after the last of these");
            return all;
        }
    }

    private void remove(Options options) throws InterruptedException {
        Instant begun = Instant.now();
        names().forEach(name -> kube.delete(new Ref(AppDocuments.APPLICATION, "argocd", name), ""));
        while (!names().isEmpty() && Instant.now().isBefore(begun.plus(options.patience()))) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        report.line("all gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        new OwnNamespace(kube, AppDocuments.namespace()).close();
    }

    private List<String> names() {
        return kube.list(AppDocuments.APPLICATION, "argocd", Map.of()).stream()
                .map(object -> object.name())
                .filter(name -> name.startsWith("bench-"))
                .toList();
    }
}
