package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of pods and of jobs, which run to an end. */
final class PodHealth {

    private static final String HOOK = "argocd.argoproj.io/hook";
    private static final String IGNORE_RESTART_POLICY = "argocd.argoproj.io/ignore-restart-policy";

    private PodHealth() {}

    static Health pod(KubeObject pod) {
        boolean hook = pod.annotation(HOOK).isPresent();
        boolean ignoresPolicy = !hook
                && pod.annotation(IGNORE_RESTART_POLICY).filter("true"::equals).isPresent();
        String policy = Field.text(pod, "spec", "restartPolicy");
        boolean longRunning = ignoresPolicy || policy.equals("Always");
        List<String> stuck = longRunning ? stuckContainers(pod) : List.of();
        if (!stuck.isEmpty()) {
            return Health.degraded(String.join(", ", stuck));
        }
        String message = Field.text(pod, "status", "message");
        return switch (Field.text(pod, "status", "phase")) {
            case "Pending" -> Health.progressing(message);
            case "Succeeded" -> Health.healthy(message);
            case "Failed" -> Health.degraded(message.isEmpty() ? failure(pod).orElse("") : message);
            case "Running" -> {
                if (longRunning) {
                    yield running(pod, message);
                }
                yield policy.isEmpty() ? Health.unknown(message) : Health.progressing(message);
            }
            default -> Health.unknown(message);
        };
    }

    private static List<String> stuckContainers(KubeObject pod) {
        return Field.items(pod, "status", "containerStatuses").stream()
                .filter(container -> isError(Field.text(container, "state", "waiting", "reason")))
                .map(container -> Field.text(container, "state", "waiting", "message"))
                .collect(Collectors.toList());
    }

    private static boolean isError(String reason) {
        return reason.startsWith("Err") || reason.endsWith("Error") || reason.endsWith("BackOff");
    }

    private static Optional<String> failure(KubeObject pod) {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> Field.items(pod, "status", list).stream())
                .map(PodHealth::failureOf)
                .filter(message -> !message.isEmpty())
                .findFirst();
    }

    private static String failureOf(KubeObject container) {
        String message = Field.text(container, "state", "terminated", "message");
        if (!message.isEmpty()) {
            return message;
        }
        String reason = Field.text(container, "state", "terminated", "reason");
        if (reason.equals("OOMKilled")) {
            return reason;
        }
        long code = Field.number(container, "state", "terminated", "exitCode");
        return code == 0 ? "" : "container \"" + Field.text(container, "name") + "\" failed with exit code " + code;
    }

    private static Health running(KubeObject pod, String message) {
        boolean ready = Field.conditions(pod).stream()
                .anyMatch(condition -> Field.type(condition).equals("Ready") && Field.isTrue(condition));
        if (ready) {
            return Health.healthy(message);
        }
        boolean restarted = Field.items(pod, "status", "containerStatuses").stream()
                .anyMatch(container -> container.at("lastState", "terminated").isPresent());
        return restarted ? Health.degraded(message) : Health.progressing(message);
    }

    /** As upstream, a condition Failed counts whatever its status. */
    static Health job(KubeObject job) {
        boolean failed = false;
        boolean suspended = false;
        boolean complete = false;
        String failure = "";
        String message = "";
        for (KubeObject condition : Field.conditions(job)) {
            switch (Field.type(condition)) {
                case "Failed" -> {
                    failed = true;
                    failure = Field.message(condition);
                }
                case "Complete" -> {
                    complete = true;
                    message = Field.message(condition);
                }
                case "Suspended" -> {
                    // That there is one says that the job has been looked at: one that goes on again counts as done.
                    complete = true;
                    message = Field.message(condition);
                    suspended = suspended || Field.isTrue(condition);
                }
                default -> {}
            }
        }
        if (failed) {
            return Health.degraded(failure);
        }
        if (suspended) {
            return Health.suspended("");
        }
        return complete ? Health.healthy(message) : Health.progressing(message);
    }
}
