package dev.slipway.server.console;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.console.Show;
import dev.slipway.portal.console.TaskPage;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetObjects;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import dev.slipway.portal.trace.Descent;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.Task;
import dev.slipway.scaffolder.task.TaskEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of a task: what it did, and how what came of it stands. */
@Component
final class TaskPages {

    private static final List<ResourceSet> MADE =
            List.of(ResourceSet.CLAIMS, ResourceSet.CLUSTERS, ResourceSet.APPLICATIONS, ResourceSet.TERRAFORM);

    private final Scaffolder scaffolder;
    private final Fleet fleet;
    private final FleetObjects objects;
    private final Clock clock;

    TaskPages(Scaffolder scaffolder, Fleet fleet, FleetObjects objects, Clock clock) {
        this.scaffolder = scaffolder;
        this.fleet = fleet;
        this.objects = objects;
        this.clock = clock;
    }

    static String self(String id) {
        return "/ui/create/tasks/" + Show.segment(id);
    }

    static String title(Task task) {
        Object title = task.spec().template().metadata().get("title");
        return title == null ? task.spec().template().entityRef() : String.valueOf(title);
    }

    TaskPage page(Task task) {
        List<TaskPage.Line> lines =
                scaffolder.events(task.id(), 0).stream().map(this::line).toList();
        return new TaskPage(
                self(task.id()),
                title(task),
                task.status().word(),
                mark(task),
                links(task),
                lines,
                claim(task).orElse(null));
    }

    private static String mark(Task task) {
        return switch (task.status()) {
            case OPEN, PROCESSING -> Show.mark(RowState.PROGRESSING);
            case COMPLETED -> Show.mark(RowState.READY);
            case FAILED -> Show.mark(RowState.FAILED);
            case CANCELLED -> Show.mark(RowState.UNKNOWN);
        };
    }

    /** Only addresses of the web are links: a template's output may hold anything. */
    private static List<TaskPage.Link> links(Task task) {
        if (Reviews.branch(task).isPresent()) {
            return List.of(new TaskPage.Link("Review and merge", self(task.id()) + "/review"));
        }
        return KubeObject.of(task.output()).list("links").stream()
                .filter(Map.class::isInstance)
                .map(link -> KubeObject.of((Map<?, ?>) link))
                .map(link -> new TaskPage.Link(
                        link.text("title").orElse("Open"), link.text("url").orElse("")))
                .filter(link -> link.url().matches("https?://.+"))
                .toList();
    }

    private TaskPage.Line line(TaskEvent event) {
        String at = Instant.ofEpochMilli(event.createdAt()).toString();
        Object step = event.body().get("stepId");
        return new TaskPage.Line(
                at,
                Show.age(at, clock.instant()),
                step == null ? "" : String.valueOf(step),
                String.valueOf(event.body().getOrDefault("message", event.type())));
    }

    /** What a form made is called as its fields name and namespace say, once it has been merged and delivered. */
    private Optional<TaskPage.Claim> claim(Task task) {
        KubeObject values = KubeObject.of(task.spec().parameters());
        String name = values.text("name").orElse("");
        String namespace = values.text("namespace").orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (ResourceSet set : MADE) {
            Optional<Row> found = fleet.rows(set).stream()
                    .filter(row -> row.ref().name().equals(name))
                    .filter(row -> namespace.isEmpty() || row.ref().namespace().equals(namespace))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(row -> claim(set, row));
            }
        }
        return Optional.empty();
    }

    private TaskPage.Claim claim(ResourceSet set, Row row) {
        Ref ref = row.ref();
        String keys = objects.get(ref)
                .map(object -> Show.keys(new Descent(objects).below(object), object))
                .orElse("");
        return new TaskPage.Claim(
                ref.toString(), Show.link(set, ref), row.state().word(), Show.mark(row.state()), row.message(), keys);
    }
}
