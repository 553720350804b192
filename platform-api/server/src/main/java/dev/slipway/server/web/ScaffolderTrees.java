package dev.slipway.server.web;

import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.task.Task;
import dev.slipway.scaffolder.task.TaskEvent;
import dev.slipway.scaffolder.template.Template;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What goes over the wire, in the shapes of Backstage's API. */
final class ScaffolderTrees {

    private ScaffolderTrees() {}

    static Map<String, Object> form(Template template) {
        List<Map<String, Object>> steps = template.pages().stream()
                .map(page -> {
                    var step = new LinkedHashMap<String, Object>();
                    step.put("title", page.getOrDefault("title", "Please enter the following information"));
                    if (page.containsKey("description")) {
                        step.put("description", page.get("description"));
                    }
                    step.put("schema", page);
                    return (Map<String, Object>) step;
                })
                .toList();
        return Map.of(
                "title", template.title(),
                "description", template.description(),
                "presentation", template.entity().map("spec", "presentation"),
                "steps", steps);
    }

    static Map<String, Object> action(ActionInfo action) {
        return Map.of(
                "id", action.id(),
                "description", action.description(),
                "examples", List.of(),
                "schema", Map.of("input", action.input(), "output", action.output()));
    }

    static Map<String, Object> task(Task task) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", task.id());
        tree.put("spec", task.spec().tree());
        tree.put("status", task.status().word());
        tree.put("createdBy", task.createdBy());
        tree.put("createdAt", Instant.ofEpochMilli(task.createdAt()).toString());
        tree.put("lastHeartbeatAt", Instant.ofEpochMilli(task.lastHeartbeatAt()).toString());
        tree.put("output", task.output());
        return tree;
    }

    static Map<String, Object> event(TaskEvent event) {
        return Map.of(
                "id", event.id(),
                "taskId", event.task(),
                "type", event.type(),
                "body", event.body(),
                "createdAt", Instant.ofEpochMilli(event.createdAt()).toString());
    }

    /** One line of a form's mistakes. */
    static Map<String, Object> error(String line) {
        int colon = line.indexOf(": ");
        return Map.of(
                "property", colon < 0 ? "instance" : "instance." + line.substring(0, colon),
                "message", colon < 0 ? line : line.substring(colon + 2),
                "stack", line);
    }

    static String errorName(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "NotFoundError";
            case CONFLICT -> "ConflictError";
            case FORBIDDEN -> "NotAllowedError";
            case BAD_REQUEST -> "InputError";
            default -> "ServiceUnavailableError";
        };
    }
}
