package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state that somebody waits for. Pure.
 *
 * @param resources objects that must be in that state instead of the whole Application; none for all of it
 */
public record WaitFor(Set<Check> checks, List<ResourceFilter> resources) {

    private static final String REFRESH = "argocd.argoproj.io/refresh";
    private static final Map<Check, String> HEALTH =
            Map.of(Check.HEALTH, "Healthy", Check.SUSPENDED, "Suspended", Check.DEGRADED, "Degraded");

    /** What is looked at. Several kinds of health mean any of them. */
    public enum Check {
        SYNC,
        HEALTH,
        SUSPENDED,
        DEGRADED,
        OPERATION,
        DELETE
    }

    public WaitFor {
        checks = checks.isEmpty() ? Set.of(Check.SYNC, Check.HEALTH, Check.OPERATION) : Set.copyOf(checks);
        resources = List.copyOf(resources);
    }

    /** Return what is still to come, in words; empty when the state is reached. */
    public Optional<String> missing(Optional<KubeObject> found) {
        if (checks.contains(Check.DELETE)) {
            return found.map(app -> "the application still exists");
        }
        if (found.isEmpty()) {
            return Optional.of("the application does not exist");
        }
        KubeObject app = found.get();
        if (app.annotation(REFRESH).isPresent()) {
            return Optional.of("the refresh is not done yet");
        }
        if (checks.contains(Check.OPERATION) && new AppFields(app).isOperating()) {
            String message = app.text("status", "operationState", "message").orElse("it has not begun yet");
            return Optional.of("the operation goes on: " + AppText.oneLine(message));
        }
        return resources.isEmpty() ? missing(app) : missingObjects(app);
    }

    private Optional<String> missing(KubeObject app) {
        AppFields fields = new AppFields(app);
        if (checks.contains(Check.SYNC) && !fields.syncStatus().equals("Synced")) {
            return Optional.of("sync status is " + fields.syncStatus());
        }
        return isHealthWrong(fields.health()) ? Optional.of("health is " + fields.health()) : Optional.empty();
    }

    private Optional<String> missingObjects(KubeObject app) {
        List<KubeObject> chosen = new AppFields(app)
                .resources().stream()
                        .filter(resource -> ResourceFilter.chooses(resources, resource))
                        .toList();
        if (chosen.isEmpty()) {
            return Optional.of("no object of the application is named by --resource");
        }
        return chosen.stream().flatMap(resource -> missingOf(resource).stream()).findFirst();
    }

    private Optional<String> missingOf(KubeObject resource) {
        String title =
                resource.text("kind").orElse("") + " " + resource.text("name").orElse("");
        String status = resource.text("status").orElse("");
        if (checks.contains(Check.SYNC) && !status.isEmpty() && !status.equals("Synced")) {
            return Optional.of(title + " is " + status);
        }
        Optional<String> health = resource.text("health", "status");
        return health.filter(this::isHealthWrong).map(wrong -> title + " is " + wrong);
    }

    private boolean isHealthWrong(String health) {
        Set<String> wanted = checks.stream()
                .filter(HEALTH::containsKey)
                .map(check -> health(check))
                .collect(Collectors.toSet());
        return !wanted.isEmpty() && !wanted.contains(health);
    }

    private static String health(Check check) {
        return HEALTH.getOrDefault(check, "");
    }
}
