package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What has happened to one claim of a cluster so far; tells every step once. */
final class ClusterStory {

    private final String commit;
    private final String cluster;
    private final String application;
    private final Consumer<String> tell;
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();

    ClusterStory(String commit, String namespace, String cluster, Consumer<String> tell) {
        this.commit = commit;
        this.cluster = cluster;
        this.application = namespace + "-" + cluster + "-shop";
        this.tell = tell;
    }

    /** One object, as it is now. */
    void observe(JsonNode object) {
        var name = object.path("metadata").path("name").asText();
        switch (object.path("kind").asText()) {
            case "Application" -> application(object, name);
            case "LocalControlPlane" -> {
                if (name.equals(cluster)) {
                    controlPlane(object);
                }
            }
            case "LocalMachinePool" -> {
                if (name.equals(cluster)) {
                    nodes(object);
                }
            }
            case "ClusterBootstrap" -> {
                if (name.equals(cluster)) {
                    bootstrap(object);
                }
            }
            default -> {
                if (name.equals(cluster)) {
                    note(object, "Ready");
                    if (object.path("kind").asText().equals("TeamCluster")) {
                        once("applied", "objects applied    TeamCluster " + cluster);
                    }
                }
            }
        }
    }

    /** The application runs in the cluster, and the cluster is what its profile says. */
    boolean isComplete() {
        return told.containsAll(Set.of("nodes", "profile", "healthy"));
    }

    /** What was waited for last, object by object. */
    Map<String, String> waiting() {
        return waiting;
    }

    private void application(JsonNode object, String name) {
        var status = object.path("status");
        if (name.equals("claims")
                && status.path("sync").path("revision").asText().equals(commit)) {
            once("commit seen", "commit seen        " + commit.substring(0, 8) + " by Application claims");
        }
        if (!name.equals(application)) {
            return;
        }
        var health = status.path("health").path("status").asText();
        var sync = status.path("sync").path("status").asText();
        waiting.put("Application " + name, sync + " " + health + " " + status.path("conditions"));
        if (sync.equals("Synced") && health.equals("Healthy")) {
            waiting.remove("Application " + name);
            once("healthy", "application        " + name + " is Synced and Healthy, delivered by the cluster's agent");
        }
    }

    private void controlPlane(JsonNode object) {
        if (Conditions.isTrue(object, "Ready")) {
            var endpoint = object.path("spec").path("controlPlaneEndpoint");
            once(
                    "control plane",
                    "control plane      Kubernetes "
                            + object.path("status").path("version").asText()
                            + " at https://" + endpoint.path("host").asText() + ":"
                            + endpoint.path("port").asText());
        } else if (!Conditions.text(object, "Ready").isEmpty()) {
            once("long step", "  long step        LocalControlPlane " + Conditions.text(object, "Ready"));
        }
        note(object, "Ready");
    }

    private void nodes(JsonNode object) {
        if (Conditions.isTrue(object, "Ready")) {
            once(
                    "nodes",
                    "nodes              "
                            + object.path("status").path("replicas").asInt() + " are ready");
        }
        note(object, "Ready");
    }

    private void bootstrap(JsonNode object) {
        if (Conditions.isTrue(object, "Registered")) {
            once("registered", "registered         as a destination of Applications");
        }
        if (Conditions.isTrue(object, "AgentEnrolled")) {
            once("agent", "agent              enrolled and connected");
        }
        if (Conditions.isTrue(object, "ProfileReady")) {
            once("profile", "profile            the cluster is ready for its team");
        }
        note(object, "ProfileReady");
    }

    private void note(JsonNode object, String type) {
        var title = object.path("kind").asText() + " " + cluster;
        waiting.remove(title);
        var text = Conditions.text(object, type);
        if (!Conditions.isTrue(object, type) && !text.isEmpty()) {
            waiting.put(title, text);
        }
    }

    private void once(String step, String line) {
        if (told.add(step)) {
            tell.accept(line);
        }
    }
}
