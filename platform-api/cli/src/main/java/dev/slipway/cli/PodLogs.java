package dev.slipway.cli;

import dev.slipway.cli.app.LogLines;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Reads the logs of pods: what there is, or what comes as well. */
record PodLogs(KubernetesClient client, PodLogs.Which which) {

    /**
     * Which part of a log.
     *
     * @param container the only one when absent
     * @param tail how many of the last lines
     * @param previous that of the container before the present one
     */
    record Which(@Nullable String container, int tail, boolean previous) {}

    /** Print one pod after the other. */
    void print(List<Ref> pods, LogLines lines) {
        pods.forEach(pod -> log(pod).lines().forEach(line -> lines.print(pod, line)));
    }

    /** Print all at the same time, until the last has ended. A pod that cannot be read fails at the end. */
    void follow(List<Ref> pods, LogLines lines) throws InterruptedException {
        Queue<FaultException> failures = new ConcurrentLinkedQueue<>();
        List<Thread> readers = new ArrayList<>();
        for (Ref pod : pods) {
            Thread reader = new Thread(() -> followed(pod, lines, failures), "log-" + pod.name());
            reader.setDaemon(true);
            reader.start();
            readers.add(reader);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }

    private void followed(Ref pod, LogLines lines, Queue<FaultException> failures) {
        var resource = client.pods().inNamespace(pod.namespace()).withName(pod.name());
        var chosen = which.container() == null ? resource : resource.inContainer(which.container());
        try (LogWatch watch = chosen.tailingLines(which.tail()).watchLog();
                var reader = new BufferedReader(new InputStreamReader(watch.getOutput(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.print(pod, line);
            }
        } catch (KubernetesClientException | IOException broken) {
            failures.add(unreadable(pod, broken));
        }
    }

    private String log(Ref pod) {
        var resource = client.pods().inNamespace(pod.namespace()).withName(pod.name());
        try {
            var lines = which.container() == null ? resource : resource.inContainer(which.container());
            String text = which.previous()
                    ? lines.terminated().tailingLines(which.tail()).getLog()
                    : lines.tailingLines(which.tail()).getLog();
            return text == null ? "" : text;
        } catch (KubernetesClientException refused) {
            throw unreadable(pod, refused);
        }
    }

    private static FaultException unreadable(Ref pod, Exception why) {
        return new FaultException(Fault.UNAVAILABLE, "the log of " + pod + " cannot be read: " + why.getMessage(), why);
    }
}
