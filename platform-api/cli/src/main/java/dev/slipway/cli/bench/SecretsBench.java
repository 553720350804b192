package dev.slipway.cli.bench;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.platform.Platform;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Measures ExternalSecrets on the local platform: many of them over a few keys of one store, until each is synced; all
 * asked to look again; the same after every value has changed; rest; and all of them going.
 */
public final class SecretsBench {

    private static final String MANAGER = "slipway-bench";
    private static final int CREATORS = 16;
    private static final int PAUSE_MILLIS = 500;
    private static final int SHOWN = 6;
    private static final int DELETION_MILLIS = 90_000;
    private static final String CALLS = "externalsecret_provider_api_calls_count";
    private static final Ref STORE = new Ref(SecretsDocuments.CLUSTER_SECRET_STORE, "", SecretsDocuments.STORE);

    /**
     * What to do.
     *
     * @param each whether all are asked to look again one by one, which is one more write for each, instead of by one
     *     request on their store
     * @param patience for each stage
     */
    public record Options(int count, int keys, boolean each, boolean keep, Duration patience) {}

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

    /** Return whether all were synced, three times, and went again unless they were to be kept. */
    public boolean run(Options options) throws IOException, InterruptedException {
        try {
            prepare(options);
            boolean made = sync("first sync", options, () -> make(options));
            boolean same = made && sync("resync, all the same", options, () -> askAgain(options));
            sources(options, "second");
            boolean again = same && sync("resync, all changed", options, () -> askAgain(options));
            Idleness.measure(probe, report);
            return options.keep() ? again : remove(options) && again;
        } finally {
            watches.close();
        }
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

    private void make(Options options) {
        forAll(options, number -> kube.apply(SecretsDocuments.externalSecret(number, options.keys()), MANAGER));
    }

    /** Ask for values of now. */
    private void askAgain(Options options) {
        Map<String, String> request = Map.of("force-sync", Instant.now().toString());
        if (options.each()) {
            forAll(options, number -> kube.annotate(SecretsDocuments.ref(number), request));
        } else {
            kube.annotate(STORE, request);
        }
    }

    private static void forAll(Options options, IntConsumer action) {
        ExecutorService workers = Executors.newFixedThreadPool(CREATORS);
        IntStream.range(0, options.count()).forEach(number -> workers.execute(() -> action.accept(number)));
        workers.shutdown();
    }

    private boolean sync(String stage, Options options, Runnable ask) throws IOException, InterruptedException {
        Instant begun = nextSecond();
        Sightings synced = new Sightings(object -> SecretsDocuments.isSynced(object) && isOf(object, begun));
        try (Subscription watching = watches.on(SecretsDocuments.EXTERNAL_SECRET, synced::observe)) {
            watches.cached(SecretsDocuments.EXTERNAL_SECRET);
            ApiRequests before = probe.requests();
            ProcessorTimes busyBefore = probe.processorTimes();
            double callsBefore = probe.metric(CALLS);
            ask.run();
            boolean all = synced.await(options.count(), begun.plus(options.patience()));
            ProcessorTimes busy = probe.processorTimes().since(busyBefore);
            report.line(stage, synced.count() + " of " + options.count());
            if (synced.count() > 0) {
                report.line("time to synced", Spread.of(synced.since(begun)).toString());
            }
            ApiRequests requests = probe.requests().since(before);
            report.requests(requests, options.count());
            report.line("most of them", requests.most(SHOWN));
            double calls = probe.metric(CALLS) - callsBefore;
            report.line("calls to the store", String.format(Locale.ROOT, "%.0f for %d keys", calls, options.keys()));
            report.line("processors", busy.each(options.count()));
            report.line("server memory", probe.memory().toString());
            return all;
        }
    }

    /** The time of a refresh is told in whole seconds, so that one of the stage before would count in the same one. */
    private static Instant nextSecond() throws InterruptedException {
        Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        TimeUnit.MILLISECONDS.sleep(Duration.between(Instant.now(), next).toMillis() + 1);
        return Instant.now();
    }

    private static boolean isOf(KubeObject object, Instant begun) {
        return object.text("status", "refreshTime")
                .map(Instant::parse)
                .filter(at -> at.getEpochSecond() >= begun.getEpochSecond())
                .isPresent();
    }

    /** There need not be a controller that empties namespaces, so the objects go first. */
    private boolean remove(Options options) throws InterruptedException {
        Instant begun = Instant.now();
        long left = left();
        while (left > 0 && Instant.now().isBefore(begun.plus(options.patience()))) {
            deleteAll();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            left = left();
        }
        kube.delete(STORE, "");
        SecretsDocuments.ground().stream()
                .filter(object -> object.kind().equals("Namespace"))
                .forEach(namespace -> kube.delete(namespace.ref(), ""));
        report.line("all gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        return left == 0;
    }

    /** The API server gives up after a minute, with some of them gone; whoever asks again goes on from there. */
    private void deleteAll() {
        Config patient = new ConfigBuilder(client.getConfiguration())
                .withRequestTimeout(DELETION_MILLIS)
                .build();
        try (var other = new KubernetesClientBuilder().withConfig(patient).build()) {
            in(other).delete();
        } catch (KubernetesClientException gaveUp) {
            report.line("not all gone yet", String.valueOf(gaveUp.getMessage()));
        }
    }

    private long left() {
        var one = in(client).list(new ListOptionsBuilder().withLimit(1L).build());
        Long more = one.getMetadata().getRemainingItemCount();
        return one.getItems().size() + (more == null ? 0 : more);
    }

    private static NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            in(KubernetesClient client) {
        return client.genericKubernetesResources(SecretsDocuments.EXTERNAL_SECRET.apiVersion(), "ExternalSecret")
                .inNamespace(SecretsDocuments.NAMESPACE);
    }
}
