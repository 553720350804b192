package dev.slipway.cli.bench;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Measures composite resources on any cluster that serves Crossplane's API, whoever serves it: many at once, one more,
 * an edit of their composition, and rest. Namespaced, of four ConfigMaps each, by function-patch-and-transform.
 */
public final class CompositeBench {

    private static final int CREATORS = 8;
    private static final int SINGLES = 20;

    /** What to do; {@code standing} managed resources are there before, {@code patience} is for each stage. */
    public record Options(int count, int standing, boolean keep, Duration patience) {}

    private final KubernetesClient client;
    private final Kube kube;
    private final Watches watches;
    private final StandingResources standing;
    private final Report report;

    public CompositeBench(KubernetesClient client, PrintStream out) {
        this.client = client;
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.standing = new StandingResources(kube, watches);
        this.report = new Report(out);
    }

    /** Return whether every stage came to its end in time. */
    public boolean run(Options options) throws InterruptedException, IOException {
        String run = "q" + Long.toString(Instant.now().getEpochSecond(), 36);
        define(options);
        try {
            stand(options);
            boolean made = createMany(run, options) && createSingly(run, options) && edit(options);
            Idleness.measure(this::requests, report);
            return made;
        } finally {
            if (!options.keep()) {
                remove(options);
            }
            watches.close();
        }
    }

    private void define(Options options) throws InterruptedException, IOException {
        CompositeDocuments.definition().forEach(object -> kube.apply(object, "slipway-bench"));
        kube.apply(CompositeDocuments.composition(1), "slipway-bench");
        Instant deadline = Instant.now().plus(options.patience());
        while (kube.kind(CompositeDocuments.KIND).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("the kind Quartet did not appear: is a server of composite resources running?");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void stand(Options options) throws InterruptedException {
        if (options.standing() > 0) {
            Duration took = standing.make(options.standing(), options.patience());
            line("standing", options.standing() + " managed resources after " + Spread.seconds(took));
        }
    }

    private boolean createMany(String run, Options options) throws InterruptedException {
        Sightings ready = new Sightings(CompositeBench::isReady);
        try (Subscription watching = watches.on(CompositeDocuments.KIND, ready::observe)) {
            ApiRequests before = requests();
            Map<String, Instant> begun = new ConcurrentHashMap<>();
            Instant first = Instant.now();
            createAll(run, options, begun);
            boolean all = ready.await(options.count(), first.plus(options.patience()));
            ApiRequests during = requests().since(before);
            line("ready", ready.count() + " of " + options.count());
            if (ready.count() > 0) {
                line(
                        "all ready after",
                        Spread.seconds(Spread.of(ready.since(first)).max()));
                line("time to ready", Spread.of(ready.since(begun)).toString());
                report.requests(during, options.count());
            }
            return all;
        }
    }

    private void createAll(String run, Options options, Map<String, Instant> begun) throws InterruptedException {
        ExecutorService creators = Executors.newFixedThreadPool(CREATORS);
        for (int number = 1; number <= options.count(); number++) {
            String name = run + "-" + number;
            creators.execute(() -> create(name, begun));
        }
        creators.shutdown();
        creators.awaitTermination(options.patience().toSeconds(), TimeUnit.SECONDS);
    }

    private void create(String name, Map<String, Instant> begun) {
        begun.put(name, Instant.now());
        kube.create(CompositeDocuments.composite(name), "slipway-bench");
    }

    /** One more at a time, while all the others stand. */
    private boolean createSingly(String run, Options options) throws InterruptedException {
        Sightings ready =
                new Sightings(object -> isReady(object) && object.name().startsWith(run + "-one-"));
        try (Subscription watching = watches.on(CompositeDocuments.KIND, ready::observe)) {
            Map<String, Instant> begun = new ConcurrentHashMap<>();
            for (int number = 1; number <= SINGLES; number++) {
                create(run + "-one-" + number, begun);
                if (!ready.await(number, Instant.now().plus(options.patience()))) {
                    return false;
                }
            }
            line("one more", Spread.of(ready.since(begun)).precisely());
            return true;
        }
    }

    /** How long it takes until every part of every composite resource shows an edit of the composition. */
    private boolean edit(Options options) throws InterruptedException {
        Sightings edited = new Sightings(object -> object.namespace().equals(CompositeDocuments.NAMESPACE)
                && object.text("data", "edition").filter("2"::equals).isPresent());
        try (Subscription watching = watches.on(CompositeDocuments.CONFIG_MAP, edited::observe)) {
            watches.cached(CompositeDocuments.CONFIG_MAP);
            ApiRequests before = requests();
            Instant begun = Instant.now();
            kube.apply(CompositeDocuments.composition(2), "slipway-bench");
            int parts = (options.count() + SINGLES) * CompositeDocuments.PARTS;
            boolean all = edited.await(parts, begun.plus(options.patience()));
            line("edit in", edited.count() + " of " + parts + " parts");
            if (edited.count() > 0) {
                line("edit propagated", Spread.of(edited.since(begun)).toString());
                report.requests(requests().since(before), options.count() + SINGLES);
            }
            return all;
        }
    }

    private void remove(Options options) throws InterruptedException {
        Instant deadline = Instant.now().plus(options.patience());
        Instant begun = Instant.now();
        ApiRequests before = requests();
        int count = kube.list(CompositeDocuments.KIND, CompositeDocuments.NAMESPACE, Map.of())
                .size();
        kube.list(CompositeDocuments.KIND, CompositeDocuments.NAMESPACE, Map.of())
                .forEach(object -> kube.delete(object.ref(), object.uid()));
        while (!kube.list(CompositeDocuments.KIND, CompositeDocuments.NAMESPACE, Map.of())
                        .isEmpty()
                && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        line("all gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        if (options.standing() > 0) {
            standing.remove();
        }
        report.requests(requests().since(before), Math.max(1, count));
        kube.delete(CompositeDocuments.composition(2).ref(), "");
        CompositeDocuments.definition().stream()
                .map(KubeObject::ref)
                .filter(ref -> ref.gvk().kind().equals("CompositeResourceDefinition"))
                .forEach((Ref ref) -> kube.delete(ref, ""));
    }

    private ApiRequests requests() {
        return ApiRequests.parse(client.raw("/metrics"));
    }

    static boolean isReady(KubeObject object) {
        return object.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
    }

    private void line(String what, String value) {
        report.line(what, value);
    }
}
