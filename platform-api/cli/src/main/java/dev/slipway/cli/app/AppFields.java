package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what people ask of an Application. Pure. */
public record AppFields(KubeObject app) {

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed", "Error");

    public String project() {
        String project = text("spec", "project");
        return project.isEmpty() ? "default" : project;
    }

    String text(String... path) {
        return app.text(path).orElse("");
    }

    public String destination() {
        String server = text("spec", "destination", "server");
        return server.isEmpty() ? text("spec", "destination", "name") : server;
    }

    public String syncStatus() {
        return app.text("status", "sync", "status").orElse("Unknown");
    }

    public String health() {
        return app.text("status", "health", "status").orElse("Unknown");
    }

    /** Return the revisions that were compared last, one per source. */
    public List<String> revisions() {
        List<Object> several = app.list("status", "sync", "revisions");
        return several.isEmpty()
                ? app.text("status", "sync", "revision").stream().toList()
                : several.stream().map(String::valueOf).toList();
    }

    /** Return all sources; several win over the one. */
    public List<KubeObject> sources() {
        List<KubeObject> several = objects("spec", "sources");
        return several.isEmpty() ? List.of(KubeObject.of(app.map("spec", "source"))) : several;
    }

    public List<KubeObject> resources() {
        return objects("status", "resources");
    }

    List<KubeObject> objects(String... path) {
        return app.list(path).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    public boolean isAutomated() {
        return app.at("spec", "syncPolicy", "automated").isPresent()
                && app.at("spec", "syncPolicy", "automated", "enabled")
                        .filter(Boolean.FALSE::equals)
                        .isEmpty();
    }

    /** Return in a word or two whether syncs are automated, as Argo CD shows it. */
    String policy(boolean brief) {
        if (!isAutomated()) {
            return "Manual";
        }
        boolean prunes = isTrue("spec", "syncPolicy", "automated", "prune");
        if (brief) {
            return prunes ? "Auto-Prune" : "Auto";
        }
        return prunes ? "Automated (Prune)" : "Automated";
    }

    boolean isTrue(String... path) {
        return app.at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Return whether an operation is asked for, goes on, or waits to be tried again. */
    public boolean isOperating() {
        String phase = text("status", "operationState", "phase");
        return app.at("operation").isPresent() || (!phase.isEmpty() && !ENDED.contains(phase)) || isToBeRetried();
    }

    private boolean isToBeRetried() {
        String phase = text("status", "operationState", "phase");
        long limit = number("status", "operationState", "operation", "retry", "limit");
        boolean left = limit < 0 || number("status", "operationState", "retryCount") < limit;
        return (phase.equals("Failed") || phase.equals("Error")) && limit != 0 && left;
    }

    private long number(String... path) {
        return app.at(path)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    /**
     * Return what is known of the last operation, to tell whether another one began since: the time alone does not, as it is
     * in whole seconds.
     */
    public Map<String, Object> lastOperation() {
        return app.map("status", "operationState");
    }

    public boolean hasSucceeded() {
        return text("status", "operationState", "phase").equals("Succeeded");
    }

    /** Return how many objects Git no longer has and the cluster still does. */
    public long requiringPruning() {
        return resources().stream()
                .filter(resource -> resource.at("requiresPruning")
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .count();
    }
}
