package dev.slipway.server.rest;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.listing.RowPage;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Golden paths and their tasks; running them is Backstage's API, {@code /api/scaffolder/v2}. */
@RestController
@RequestMapping("/api/v1")
final class TasksController {

    private final TemplateShelf shelf;
    private final Scaffolder scaffolder;

    TasksController(TemplateShelf shelf, Scaffolder scaffolder) {
        this.shelf = shelf;
        this.scaffolder = scaffolder;
    }

    /** @param ref as tasks name it */
    record Path(String ref, String title, String description) {}

    record Paths(List<Path> items) {}

    /** A task without its values. */
    record Line(String id, String template, String status, String createdBy, String createdAt) {

        static Line of(Task task) {
            return new Line(
                    task.id(),
                    task.spec().template().entityRef(),
                    task.status().word(),
                    task.createdBy(),
                    Instant.ofEpochMilli(task.createdAt()).toString());
        }
    }

    /** @param next the id of the task that the next page begins after; empty on the last one */
    record Lines(
            List<Line> items,

            @com.fasterxml.jackson.annotation.JsonProperty("continue")
            String next,

            int total) {}

    @GetMapping("/templates")
    Paths templates(@RequestParam(defaultValue = "") String q) {
        String text = q.strip().toLowerCase(Locale.ROOT);
        return new Paths(shelf.templates().stream()
                .map(shelved -> new Path(
                        shelved.template().entityRef(),
                        shelved.template().title(),
                        shelved.template().description()))
                .filter(path -> (path.title() + path.description() + path.ref())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList());
    }

    /** The newest first. */
    @GetMapping("/tasks")
    Lines tasks(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "" + RowPage.USUAL) int limit,
            @RequestParam(name = "continue", defaultValue = "") String after) {
        if (limit < 1 || limit > RowPage.LARGEST) {
            throw new FaultException(Fault.INVALID, "limit: is to be a number from 1 to " + RowPage.LARGEST);
        }
        List<Task> wanted = scaffolder.list().stream()
                .filter(task -> status.isEmpty() || task.status().word().equals(status))
                .filter(task ->
                        template.isEmpty() || task.spec().template().entityRef().equals(template))
                .sorted(Comparator.comparing(Task::createdAt).reversed().thenComparing(Task::id))
                .toList();
        List<Task> rest = after.isEmpty() ? wanted : wanted.subList(place(wanted, after), wanted.size());
        List<Line> page = rest.stream().limit(limit).map(Line::of).toList();
        return new Lines(page, rest.size() > limit ? page.get(page.size() - 1).id() : "", wanted.size());
    }

    private static int place(List<Task> tasks, String after) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        throw new FaultException(Fault.INVALID, "continue: there is no such task; start without it");
    }
}
