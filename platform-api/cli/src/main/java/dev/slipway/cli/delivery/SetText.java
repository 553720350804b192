package dev.slipway.cli.delivery;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How application sets are shown, in Argo CD's columns. */
public final class SetText {

    private SetText() {}

    /** Return one line per set. */
    public static String list(List<KubeObject> sets) {
        TextTable table = new TextTable("NAME", "PROJECT", "SYNCPOLICY", "HEALTH", "APPLICATIONS", "CONDITIONS");
        for (KubeObject set : sets) {
            table.row(List.of(
                    set.namespace() + "/" + set.name(),
                    set.text("spec", "template", "spec", "project").orElse(""),
                    set.text("spec", "syncPolicy", "applicationsSync").orElse("sync"),
                    set.text("status", "health", "status").orElse("Unknown"),
                    set.at("status", "resourcesCount").map(String::valueOf).orElse("0"),
                    set.conditions().stream()
                            .map(condition -> condition.type() + "=" + condition.status())
                            .collect(Collectors.joining(","))));
        }
        return table.toString();
    }

    /** Return what a set says of itself and of its Applications. */
    public static String details(KubeObject set) {
        TextTable facts = new TextTable("Name:", set.namespace() + "/" + set.name());
        facts.row(List.of(
                "Project:", set.text("spec", "template", "spec", "project").orElse("")));
        facts.row(List.of(
                "SyncPolicy:",
                set.text("spec", "syncPolicy", "applicationsSync").orElse("sync")));
        facts.row(List.of("Health:", set.text("status", "health", "status").orElse("Unknown")));
        TextTable conditions = new TextTable("CONDITION", "STATUS", "MESSAGE", "LAST TRANSITION");
        for (Condition condition : set.conditions()) {
            String message = condition.message() == null ? "" : condition.message();
            conditions.row(List.of(condition.type(), condition.status(), message, condition.lastTransitionTime()));
        }
        TextTable applications = new TextTable("APPLICATION", "SYNC", "HEALTH", "STEP", "ROLLOUT");
        for (Object entry : set.list("status", "resources")) {
            KubeObject resource = KubeObject.of((Map<?, ?>) entry);
            KubeObject rollout = rollout(set, resource.text("name").orElse(""));
            applications.row(List.of(
                    resource.text("name").orElse(""),
                    resource.text("status").orElse("Unknown"),
                    resource.text("health", "status").orElse("Unknown"),
                    rollout.text("step").orElse("-"),
                    rollout.text("status").orElse("-")));
        }
        return facts + "\n" + conditions + "\n" + applications;
    }

    private static KubeObject rollout(KubeObject set, String application) {
        return set.list("status", "applicationStatus").stream()
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry ->
                        entry.text("application").filter(application::equals).isPresent())
                .findFirst()
                .orElseGet(() -> KubeObject.of(Map.of()));
    }
}
