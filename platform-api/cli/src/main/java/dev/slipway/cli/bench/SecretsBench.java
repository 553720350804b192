package dev.slipway.cli.bench;

import dev.slipway.kernel.object.KubeObject;
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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Measures ExternalSecrets on the local platform: many of them over a few keys of one store, until each is synced; every
 * object asked to look again; the same after every value has changed; rest; and all of them going.
 */
public final class SecretsBench {

    private static final String MANAGER = "slipway-bench";
    private static final int CREATORS = 16;
    private static final int PAUSE_MILLIS = 500;
    private static final int SHOWN = 6;

    /** What to do; {@code patience} is for each stage. */
    public record Options(int count, int keys, boolean keep, Duration patience) {}

    private final Probe probe;
    private final Kube kube;
    private final Watches watches;
    private final KubernetesClient client;
    private final Report report;

    public SecretsBench(Platform platform, KubernetesClient client, PrintStream out) throws IOException {
        this.probe = new Probe(platform);
        this.client = client;
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.report = new Report(out);
    }

    /** Return whether all were synced, twice, and went again unless they were to be kept. */
    public boolean run(Options options) throws IOException, InterruptedException {
        try {
            prepare(options);
            boolean made = sync("first sync", options, number -> kube.apply(externalSecret(number, options), MANAGER));
            boolean same = made && sync("resync, all the same", options, number -> askAgain(number, "1"));
            sources(options, "second");
            boolean again = same && sync("resync, all changed", options, number -> askAgain(number, "2"));
            Idleness.measure(probe, report);
            return options.keep() ? again : remove(options) && again;
        } finally {
            watches.close();
        }
    }

    private static KubeObject externalSecret(int number, Options options) {
        return SecretsDocuments.externalSecret(number, options.keys());
    }

    private void prepare(Options options) throws InterruptedException {
        for (KubeObject object : SecretsDocuments.ground()) {
            if (object.kind().equals("Namespace")) {
                new OwnNamespace(kube, object).open();
            } else {
                kube.apply(object, MANAGER);
            }
        }
        sources(options, "first");
        var config = client.getConfiguration();
        kube.apply(SecretsDocuments.store(config.getMasterUrl(), config.getCaCertData()), MANAGER);
    }

    private void sources(Options options, String value) {
        IntStream.range(0, options.keys())
                .forEach(key -> kube.apply(SecretsDocuments.source(key, value + "-" + key), MANAGER));
    }

    /** An edit of the object, which asks for values of now. */
    private void askAgain(int number, String request) {
        Ref ref = new Ref(SecretsDocuments.EXTERNAL_SECRET, SecretsDocuments.NAMESPACE, SecretsDocuments.name(number));
        kube.annotate(ref, Map.of("force-sync", request));
    }

    private boolean sync(String stage, Options options, IntConsumer ask) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Sightings synced = new Sightings(object -> SecretsDocuments.isSynced(object) && isOf(object, begun));
        try (Subscription watching = watches.on(SecretsDocuments.EXTERNAL_SECRET, synced::observe)) {
            watches.cached(SecretsDocuments.EXTERNAL_SECRET);
            ApiRequests before = probe.requests();
            Duration busyBefore = probe.processorTime();
            double callsBefore = probe.metric("externalsecret_provider_api_calls_count");
            ExecutorService askers = Executors.newFixedThreadPool(CREATORS);
            IntStream.range(0, options.count()).forEach(number -> askers.execute(() -> ask.accept(number)));
            askers.shutdown();
            boolean all = synced.await(options.count(), begun.plus(options.patience()));
            report.line(stage, synced.count() + " of " + options.count());
            if (synced.count() > 0) {
                report.line("time to synced", Spread.of(synced.since(begun)).toString());
            }
            ApiRequests requests = probe.requests().since(before);
            report.requests(requests, options.count());
            report.line("most of them", requests.most(SHOWN));
            double calls = probe.metric("externalsecret_provider_api_calls_count") - callsBefore;
            report.line("calls to the store", String.format(Locale.ROOT, "%.0f for %d keys", calls, options.keys()));
            double busy = probe.processorTime().minus(busyBefore).toMillis() / 1000.0 / options.count();
            report.line("server's CPU", String.format(Locale.ROOT, "%.3f s each", busy));
            report.line("server memory", probe.memory().toString());
            return all;
        }
    }

    /** The time of the refresh is told in whole seconds. */
    private static boolean isOf(KubeObject object, Instant begun) {
        return object.text("status", "refreshTime")
                .map(Instant::parse)
                .filter(at -> at.getEpochSecond() >= begun.getEpochSecond())
                .isPresent();
    }

    /** There need not be a controller that empties namespaces, so the objects go first. */
    private boolean remove(Options options) throws InterruptedException {
        Instant begun = Instant.now();
        client.genericKubernetesResources(SecretsDocuments.EXTERNAL_SECRET.apiVersion(), "ExternalSecret")
                .inNamespace(SecretsDocuments.NAMESPACE)
                .delete();
        kube.delete(new Ref(SecretsDocuments.CLUSTER_SECRET_STORE, "", SecretsDocuments.STORE), "");
        while (left() > 0 && Instant.now().isBefore(begun.plus(options.patience()))) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        SecretsDocuments.ground().stream()
                .filter(object -> object.kind().equals("Namespace"))
                .forEach(namespace -> kube.delete(namespace.ref(), ""));
        report.line("all gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        return left() == 0;
    }

    private int left() {
        return kube.list(SecretsDocuments.EXTERNAL_SECRET, SecretsDocuments.NAMESPACE, Map.of())
                .size();
    }
}
