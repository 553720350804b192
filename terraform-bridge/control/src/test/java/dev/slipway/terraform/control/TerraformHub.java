package dev.slipway.terraform.control;

import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAddress;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.run.RunLimits;
import dev.slipway.terraform.work.RunSettings;
import dev.slipway.testkit.fixture.OpenTofu;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** A server's part of Terraform objects, which can be started anew on what an earlier one left. */
final class TerraformHub implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    final Kube kube;
    final TerraformControllers terraform;
    private final Watches watches;
    private final Controllers controllers;
    private final TemporalConnection connection;
    private final StepWorker worker;
    private final GitSource git;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    TerraformHub(KubernetesClient client, String temporal, Path root) {
        kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        connection = new TemporalConnection(TemporalTarget.of(temporal));
        StepBodies bodies = new StepBodies();
        TemporalLongSteps steps = new TemporalLongSteps(connection, bodies, new Meters(new SimpleMeterRegistry()));
        git = new GitSource(GitOptions.standard(root.resolve("git")).allowingFile(), Clock.systemUTC());
        terraform = new TerraformControllers(
                        kube,
                        watches,
                        git,
                        steps,
                        new RunSettings(
                                root.resolve("runs"),
                                OpenTofu::program,
                                RunLimits.standard(),
                                4,
                                () -> Redacted.of(new byte[32]),
                                () -> ClusterAddress.of(kube)))
                .register(bodies);
        steps.onSettled(input -> controllers.poke(input.object()));
        worker = steps.startWorker();
        terraform.specs().forEach(controllers::start);
    }

    Ref ref(String namespace, String name) {
        return new Ref(Keys.TERRAFORM, namespace, name);
    }

    /** Wait until the object is as described, and return it. */
    KubeObject until(Ref ref, Predicate<KubeObject> described) {
        try {
            return await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> kube.get(ref).orElseThrow(), described);
        } catch (ConditionTimeoutException timeout) {
            String now = kube.get(ref)
                    .map(object -> Json.toYaml(object.map("status")))
                    .orElse("it does not exist");
            throw new AssertionError(ref + " never became as described:\n" + now, timeout);
        }
    }

    void untilGone(Ref ref) {
        await().alias(ref + " gone").atMost(PATIENCE).until(() -> kube.get(ref).isEmpty());
    }

    @Override
    public void close() {
        controllers.close();
        worker.close();
        terraform.close();
        connection.close();
        watches.close();
        git.close();
        workers.shutdownNow();
    }
}
