package dev.slipway.cli.bench;

import dev.slipway.cli.demo.ClaimsClone;
import dev.slipway.kernel.object.KubeObject;
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
import java.util.concurrent.TimeUnit;

/**
 * Measures Terraform objects on the local platform: many that are made at once, then one commit that all of them apply;
 * what their runs need of memory.
 */
public final class TerraformBench {

    /** What to do; {@code patience} is for each stage. */
    public record Options(int count, boolean keep, Duration patience) {}

    private final Platform platform;
    private final Probe probe;
    private final Kube kube;
    private final Watches watches;
    private final Report report;

    public TerraformBench(Platform platform, KubernetesClient client, PrintStream out) throws IOException {
        this.platform = platform;
        this.probe = new Probe(platform);
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.report = new Report(out);
    }

    /** Return whether every stage came to its end in time. */
    public boolean run(Options options) throws IOException, InterruptedException {
        String url = platform.repository("bench-terraform", "A configuration of the bench.\n");
        try (ClaimsClone clone = ClaimsClone.at(platform.state().resolve("bench/terraform"), url)) {
            new OwnNamespace(kube, TerraformDocuments.namespace()).open();
            kube.apply(TerraformDocuments.password(platform.apiToken()), "slipway-bench");
            String edition = Long.toString(Instant.now().getEpochSecond(), 36);
            String first = clone.commit("Offer a configuration", TerraformDocuments.files(edition + "-1"));
            boolean made = stage("created to applied", first, options, () -> {
                kube.apply(TerraformDocuments.repository(url), "slipway-bench");
                for (int number = 1; number <= options.count(); number++) {
                    kube.apply(TerraformDocuments.terraform(number, platform.serverUrl()), "slipway-bench");
                }
            });
            String second = clone.stage("Change it", TerraformDocuments.files(edition + "-2"));
            return made && stage("commit to applied", second, options, clone::publish);
        } finally {
            if (!options.keep()) {
                remove(options);
            }
            watches.close();
        }
    }

    /** What begins a stage. */
    private interface Beginning {
        void begin() throws IOException;
    }

    private boolean stage(String name, String commit, Options options, Beginning beginning)
            throws IOException, InterruptedException {
        Sightings applied = new Sightings(
                object -> object.name().startsWith("bench-") && TerraformDocuments.isApplied(object, commit));
        try (Subscription watching = watches.on(TerraformDocuments.TERRAFORM, applied::observe);
                RunMemory memory = new RunMemory("tofu")) {
            watches.cached(TerraformDocuments.TERRAFORM);
            ApiRequests before = probe.requests();
            Duration busyBefore = probe.processorTime();
            Instant begun = Instant.now();
            beginning.begin();
            boolean all = applied.await(options.count(), begun.plus(options.patience()));
            report.line(name, applied.count() + " of " + options.count());
            if (applied.count() > 0) {
                report.line("time", Spread.of(applied.since(begun)).toString());
            }
            report.requests(probe.requests().since(before), options.count());
            Duration busy = probe.processorTime().minus(busyBefore);
            report.line(
                    "server's CPU",
                    String.format(Locale.ROOT, "%.2f s per object", busy.toMillis() / 1000.0 / options.count()));
            report.line("server memory", probe.memory().toString());
            report.line("memory per run", memory.toString());
            return all;
        }
    }

    private void remove(Options options) throws InterruptedException {
        Instant begun = Instant.now();
        objects().forEach(object -> kube.delete(object.ref(), ""));
        while (!objects().isEmpty() && Instant.now().isBefore(begun.plus(options.patience()))) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        report.line("all gone after", Spread.seconds(Duration.between(begun, Instant.now())));
        new OwnNamespace(kube, TerraformDocuments.namespace()).close();
    }

    private java.util.List<KubeObject> objects() {
        return kube.list(TerraformDocuments.TERRAFORM, TerraformDocuments.NAMESPACE, Map.of());
    }
}
