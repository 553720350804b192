package dev.slipway.scaffolder.task;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.template.Template;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tasks: started, watched, cancelled and tried again. Each run of a task is a long step with the task's id, so that one
 * that a crash has interrupted goes on. Secrets are kept in this process's memory only and never written: a task that
 * needs them and has lost them by a restart fails and says so.
 */
public final class Scaffolder {

    /** What tasks are called where long steps are listed. */
    public static final Gvk KIND = Gvk.of("scaffolder.slipway.dev/v1alpha1", "Task");

    /** The name of the long step that a run is. */
    public static final String STEP = "run";

    private final TaskStore store;
    private final LongSteps steps;
    private final Clock clock;
    private final Map<String, TaskSecrets> secrets = new ConcurrentHashMap<>();

    public Scaffolder(TaskStore store, LongSteps steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What somebody wants to have made.
     *
     * @param baseUrl the address of the template's file
     * @param user {@code ref} and {@code entity}
     */
    public record Order(
            Template template,
            String baseUrl,
            Map<String, Object> values,
            Map<String, Redacted<String>> secrets,
            Map<String, Object> user) {}

    /** Start a task; values that the form would not take are an INVALID fault with a line for each. */
    public Task start(Order order) {
        List<String> errors = order.template().errors(order.values());
        if (errors.isEmpty()) {
            errors = order.template().secretErrors(order.secrets().keySet());
        }
        if (!errors.isEmpty()) {
            throw new FaultException(Fault.INVALID, String.join("\n", errors));
        }
        var spec = TaskSpec.of(order.template(), order.baseUrl(), order.values(), order.user());
        long now = clock.millis();
        String id = UUID.randomUUID().toString();
        String creator = String.valueOf(order.user().getOrDefault("ref", ""));
        var task = new Task(id, spec, TaskState.start(), TaskStatus.OPEN, 1, false, Map.of(), creator, now, now);
        secrets.put(id, new TaskSecrets(order.secrets()));
        store.save(task);
        run(task);
        return task;
    }

    public Task get(String id) {
        return store.get(id);
    }

    public List<Task> list() {
        return store.list();
    }

    public List<TaskEvent> events(String id, long after) {
        store.get(id);
        return store.events(id, after);
    }

    /** Ask the task to stop after what it is doing; one that has ended is a CONFLICT. */
    public void cancel(String id) {
        store.update(id, Scaffolder::toBeCancelled);
    }

    /** Run a task that has failed or was cancelled once more, from its first step; with these secrets, as none are kept. */
    public Task retry(String id, Map<String, Redacted<String>> given) {
        Task task = store.get(id);
        if (task.status() != TaskStatus.FAILED && task.status() != TaskStatus.CANCELLED) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "task " + id + " is " + task.status().word() + "; only one that failed can be retried");
        }
        if (!given.isEmpty()) {
            secrets.put(id, new TaskSecrets(given));
        }
        Task again = task.again(clock.millis());
        store.save(again);
        store.add(id, "recovered", Map.of("recoverStrategy", "startOver"));
        run(again);
        return again;
    }

    /** Start the runs of tasks that were accepted while nobody could run them. */
    public void resume() {
        store.list().stream().filter(task -> !task.status().isFinal()).forEach(this::run);
    }

    private static Task toBeCancelled(Task task) {
        if (task.status().isFinal()) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "task " + task.id() + " has ended: it is " + task.status().word());
        }
        return task.toBeCancelled();
    }

    /** Nobody needs the secrets of a task that is completed. */
    void forget(String id) {
        secrets.remove(id);
    }

    TaskSecrets secrets(String id) {
        return secrets.getOrDefault(id, TaskSecrets.none());
    }

    private void run(Task task) {
        var input = new StepInput(STEP, new Ref(KIND, "", task.id()), task.id(), "");
        StepState state = steps.start(new StepId("scaffolder-task", task.id(), STEP, task.attempt()), input);
        if (state instanceof StepState.Unknown unknown) {
            store.add(task.id(), "log", Map.of("message", "Waiting for the workflow engine: " + unknown.why()));
        }
    }
}
