package dev.slipway.scaffolder.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tasks on disk, a folder for each: {@code task.json}, {@code events.jsonl}, and the workspace while the task runs. Every
 * write is whole or not at all. Safe for many threads of one process.
 */
public final class TaskStore {

    private static final String RECORD = "task.json";
    private static final String EVENTS = "events.jsonl";

    private final Path root;
    private final Clock clock;

    public TaskStore(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** What a file of events holds, one a line. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Line(long id, String type, Map<String, Object> body, long createdAt) {}

    public synchronized void save(Task task) {
        Path folder = folder(task.id());
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(RECORD + ".new");
            Files.write(fresh, Json.toJsonBytes(task));
            Files.move(
                    fresh, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized Optional<Task> find(String id) {
        Path file = folder(id).resolve(RECORD);
        try {
            return Files.exists(file)
                    ? Optional.of(Json.convert(Json.tree(Files.readAllBytes(file)), Task.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the task; NOT_FOUND when there is none. */
    public Task get(String id) {
        return find(id).orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no task " + id));
    }

    /** Change a task as it is kept at this moment; nothing that another thread writes meanwhile is lost. */
    public synchronized Task update(String id, UnaryOperator<Task> change) {
        Task changed = change.apply(get(id));
        save(changed);
        return changed;
    }

    /** Return all tasks, the newest first. */
    public List<Task> list() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(TaskStore::isId)
                    .flatMap(id -> find(id).stream())
                    .sorted(Comparator.comparingLong(Task::createdAt).reversed().thenComparing(Task::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized TaskEvent add(String task, String type, Map<String, Object> body) {
        long id = lines(task).size() + 1L;
        var line = new Line(id, type, body, clock.millis());
        try {
            Files.createDirectories(folder(task));
            Files.writeString(
                    folder(task).resolve(EVENTS),
                    Json.toJson(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return event(task, line);
    }

    /** Return the events after the one with that id; 0 for all. */
    public synchronized List<TaskEvent> events(String task, long after) {
        return lines(task).stream()
                .map(line -> Json.convert(Json.tree(line.getBytes(StandardCharsets.UTF_8)), Line.class))
                .filter(line -> line.id() > after)
                .map(line -> event(task, line))
                .toList();
    }

    Workspace workspace(String task) {
        return made(folder(task).resolve("workspace"));
    }

    Workspace scratch(String task) {
        return made(folder(task).resolve("scratch"));
    }

    /** Remove the task's files; its record and events stay. */
    void clean(String task) {
        for (String name : List.of("workspace", "scratch")) {
            Path folder = folder(task).resolve(name);
            if (Files.exists(folder)) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workspace made(Path folder) {
        try {
            return new Workspace(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String task) {
        Path file = folder(task).resolve(EVENTS);
        try {
            // A line that was cut off by a crash has no end and is no event.
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.endsWith("}"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaskEvent event(String task, Line line) {
        return new TaskEvent(line.id(), task, line.type(), line.body(), line.createdAt());
    }

    private Path folder(String id) {
        if (!isId(id)) {
            throw new FaultException(Fault.NOT_FOUND, "there is no task " + id);
        }
        return root.resolve(id);
    }

    private static boolean isId(String id) {
        return id.matches("[0-9a-f-]{36}");
    }
}
