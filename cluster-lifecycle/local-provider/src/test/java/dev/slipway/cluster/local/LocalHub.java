package dev.slipway.cluster.local;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.local.cluster.ClusterPrograms;
import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of a hub as local clusters need: in the test's own process, or in one of its own that can be killed. */
final class LocalHub implements AutoCloseable {

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Watches watches;
    private final Controllers controllers;
    private final LocalProvider provider;
    private final StepWorker worker;

    LocalHub(KubernetesClient client, TemporalConnection temporal, Path directory) {
        Kube kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        StepBodies bodies = new StepBodies();
        TemporalLongSteps steps = new TemporalLongSteps(temporal, bodies, new Meters(new SimpleMeterRegistry()));
        steps.onSettled(input -> controllers.poke(input.object()));
        provider = new LocalProvider(
                directory,
                new ClusterPrograms(LocalHub::provide, InstantSource.system()),
                new LocalProvider.Hub(kube, watches, steps, bodies, Clock.systemUTC()));
        provider.specs().forEach(controllers::start);
        worker = steps.startWorker();
    }

    /** Run until killed. Arguments: a kubeconfig, Temporal's address, the clusters' directory, a file to make when it runs. */
    public static void main(String[] arguments) throws Exception {
        KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(new File(arguments[0])))
                .build();
        TemporalConnection temporal = new TemporalConnection(TemporalTarget.of(arguments[1]));
        try (LocalHub hub = new LocalHub(client, temporal, Path.of(arguments[2]))) {
            Files.createFile(Path.of(arguments[3]));
            Thread.currentThread().join();
        }
    }

    /** What runs as the next patch release is this one's programs, which is all that the machine has. */
    private static Provision provide(String program, String version) {
        Tools tools = Tools.ofThisMachine();
        if (version.startsWith("1.37.")) {
            return new Provision.ToolUnavailable(program, version, List.of("test: there is none"));
        }
        return switch (program) {
            case "etcd" -> tools.etcd();
            case "kwok" -> tools.kwok();
            case "kube-apiserver" -> tools.kubernetes();
            case "kube-scheduler" -> tools.scheduler();
            default -> tools.controllerManager();
        };
    }

    @Override
    public void close() {
        worker.close();
        controllers.close();
        watches.close();
        provider.close();
        workers.shutdownNow();
    }
}
