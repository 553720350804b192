package dev.slipway.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * The meters of the platform. Tags are kinds, steps, outcomes and other words of which there are few; never names,
 * namespaces or messages. Durations are timers, so each also counts.
 */
public final class Meters {

    public static final String PASSES = "slipway.passes";
    public static final String APPLIED = "slipway.objects.applied";
    public static final String EXTERNAL_CALLS = "slipway.external.calls";
    public static final String STEPS_STARTED = "slipway.steps.started";
    public static final String STEPS_FINISHED = "slipway.steps.finished";
    public static final String STEP_ATTEMPTS_FAILED = "slipway.steps.attempts.failed";
    public static final String JOURNAL_QUEUE = "slipway.journal.queue";
    public static final String JOURNAL_WRITTEN = "slipway.journal.written";
    public static final String JOURNAL_DROPPED = "slipway.journal.dropped";
    public static final String GIT_FETCHES = "slipway.git.fetches";

    // Prometheus adds _total to counters and _seconds to timers.
    public static final String FUNCTION_REQUESTS = "function_run_function_request";
    public static final String FUNCTION_RESPONSES = "function_run_function_response";
    public static final String FUNCTION_SECONDS = "function_run_function";
    public static final String FUNCTION_CACHE = "function_run_function_response_cache_";
    public static final String CIRCUIT_EVENTS = "circuit_breaker_events";
    public static final String CIRCUIT_OPENS = "circuit_breaker_opens";
    public static final String CIRCUIT_CLOSES = "circuit_breaker_closes";

    private static final String CONTROLLER = "controller";
    private static final String KIND = "kind";
    private static final String OUTCOME = "outcome";

    /** Which function, by its name, its package and where it runs. */
    public record FunctionLabels(String name, String image, String target) {}

    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Count one pass of a controller; the outcome is one word such as {@code done} or {@code requeue}. */
    public void pass(String kind, String outcome, Duration took) {
        registry.timer(PASSES, KIND, kind, OUTCOME, outcome).record(took);
    }

    /** Count objects that an apply touched; the change is one word such as {@code created} or {@code unchanged}. */
    public void applied(String kind, String change, int objects) {
        registry.counter(APPLIED, KIND, kind, "change", change).increment(objects);
    }

    /** Count one call to a service outside, such as operation {@code CreateDBInstance} of service {@code rds}. */
    public void externalCall(String service, String operation, String outcome, Duration took) {
        registry.timer(EXTERNAL_CALLS, "service", service, "operation", operation, OUTCOME, outcome)
                .record(took);
    }

    /** Count one call of a composition function, under the names that Crossplane's dashboards know. */
    public void functionRun(FunctionLabels function, String code, String severity, Duration took) {
        Tags called = Tags.of(
                "function_name",
                function.name(),
                "function_package",
                function.image(),
                "grpc_target",
                function.target());
        registry.counter(FUNCTION_REQUESTS, called).increment();
        Tags ended = called.and("grpc_code", code).and("result_severity", severity);
        registry.counter(FUNCTION_RESPONSES, ended).increment();
        registry.timer(FUNCTION_SECONDS, ended).record(took);
    }

    /**
     * Count what the cache of functions' answers does, under Crossplane's names.
     *
     * @param event {@code hits}, {@code misses}, {@code writes} or {@code deletes}
     * @param bytes how many were written or deleted
     */
    public void functionCache(String event, String function, long bytes) {
        registry.counter(FUNCTION_CACHE + event, "function_name", function).increment();
        if (event.equals("writes") || event.equals("deletes")) {
            String kind = event.equals("writes") ? "bytes_written" : "bytes_deleted";
            registry.counter(FUNCTION_CACHE + kind, "function_name", function).increment(bytes);
        }
    }

    /** Count one event that a circuit breaker saw; the result is one word such as {@code Allowed}. */
    public void circuitEvent(String controller, String result) {
        registry.counter(CIRCUIT_EVENTS, CONTROLLER, controller, "result", result)
                .increment();
    }

    public void circuitOpened(String controller) {
        registry.counter(CIRCUIT_OPENS, CONTROLLER, controller).increment();
    }

    public void circuitClosed(String controller) {
        registry.counter(CIRCUIT_CLOSES, CONTROLLER, controller).increment();
    }

    public void stepStarted(String kind, String step) {
        registry.counter(STEPS_STARTED, KIND, kind, "step", step).increment();
    }

    /** Count one long step that ended; the duration runs from its start, waits and outages included. */
    public void stepFinished(String kind, String step, String outcome, Duration took) {
        registry.timer(STEPS_FINISHED, KIND, kind, "step", step, OUTCOME, outcome)
                .record(took);
    }

    /** Count one call of a step's body that failed, whether or not it is tried again. */
    public void stepAttemptFailed(String kind, String step, String fault) {
        registry.counter(STEP_ATTEMPTS_FAILED, KIND, kind, "step", step, "fault", fault)
                .increment();
    }

    /** Show how many journal entries wait to be written; the supplier is asked at every scrape. */
    public void journalQueue(IntSupplier depth) {
        Gauge.builder(JOURNAL_QUEUE, depth, IntSupplier::getAsInt)
                .strongReference(true)
                .register(registry);
    }

    public void journalWritten(int entries) {
        registry.counter(JOURNAL_WRITTEN).increment(entries);
    }

    public void journalDropped(int entries) {
        registry.counter(JOURNAL_DROPPED).increment(entries);
    }

    public void gitFetch(String outcome, Duration took) {
        registry.timer(GIT_FETCHES, OUTCOME, outcome).record(took);
    }
}
