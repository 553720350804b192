package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What has happened to one claim so far, from the objects that changed. Tells every step once, in the order in which it
 * was seen.
 */
final class ClaimStory {

    private final String commit;
    private final String claim;
    private final Consumer<String> tell;
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private String composite = "";
    private boolean ready;
    private Optional<JsonNode> secret = Optional.empty();

    ClaimStory(String commit, String claim, Consumer<String> tell) {
        this.commit = commit;
        this.claim = claim;
        this.tell = tell;
    }

    /** One object, as it is now. */
    void observe(JsonNode object) {
        switch (object.path("kind").asText()) {
            case "Application" -> application(object);
            case "PostgreSQLInstance" -> claim(object);
            case "XPostgreSQLInstance" -> composite(object);
            case "Secret" -> secret(object);
            default -> managed(object);
        }
    }

    /** The claim is ready and its connection secret is there. */
    boolean isComplete() {
        return ready && secret.isPresent();
    }

    Optional<JsonNode> connectionSecret() {
        return secret;
    }

    /** What was waited for last, object by object. */
    Map<String, String> waiting() {
        return waiting;
    }

    private void application(JsonNode application) {
        var status = application.path("status");
        if (status.path("sync").path("revision").asText().equals(commit)
                || status.path("operationState")
                        .path("operation")
                        .path("sync")
                        .path("revision")
                        .asText()
                        .equals(commit)) {
            once("commit seen", "commit seen        " + commit.substring(0, 8) + " by Application claims");
        }
        for (var condition : status.path("conditions")) {
            waiting.put("Application claims", condition.path("message").asText());
        }
    }

    private void claim(JsonNode object) {
        if (!name(object).equals(claim)) {
            return;
        }
        once("applied", "objects applied    PostgreSQLInstance " + claim);
        ready = Conditions.isTrue(object, "Ready");
        note(object);
    }

    private void composite(JsonNode object) {
        if (!object.path("spec").path("claimRef").path("name").asText().equals(claim)) {
            return;
        }
        composite = name(object);
        once("composite", "composite          XPostgreSQLInstance " + composite);
        var kinds = new TreeSet<String>();
        object.path("spec")
                .path("resourceRefs")
                .forEach(ref -> kinds.add(ref.path("kind").asText()));
        if (!kinds.isEmpty()) {
            once("managed", "managed resources  " + String.join(", ", kinds));
        }
        note(object);
    }

    private void managed(JsonNode object) {
        var owner = object.path("metadata")
                .path("labels")
                .path("crossplane.io/composite")
                .asText();
        if (composite.isEmpty() || !owner.equals(composite)) {
            return;
        }
        var title = object.path("kind").asText() + " " + name(object);
        if (Conditions.isTrue(object, "Ready")) {
            once(title, "  ready            " + title);
        } else if (!Conditions.text(object, "Ready").isEmpty()) {
            once(title + " step", "  long step        " + title + " " + Conditions.text(object, "Ready"));
        }
        note(object);
    }

    private void secret(JsonNode object) {
        if (name(object).equals(claim + "-credentials") && object.path("data").has("password")) {
            secret = Optional.of(object);
            once("secret", "connection secret  " + claim + "-credentials");
        }
    }

    private void note(JsonNode object) {
        var title = object.path("kind").asText() + " " + name(object);
        waiting.remove(title);
        for (var type : new String[] {"Synced", "Ready"}) {
            var text = Conditions.text(object, type);
            if (!Conditions.isTrue(object, type) && !text.isEmpty()) {
                waiting.put(title, text);
                return;
            }
        }
    }

    private void once(String step, String line) {
        if (told.add(step)) {
            tell.accept(line);
        }
    }

    private static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }
}
