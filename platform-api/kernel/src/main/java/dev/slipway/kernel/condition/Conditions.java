package dev.slipway.kernel.condition;

import dev.slipway.api.meta.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of conditions, one per type. {@code lastTransitionTime} moves only when a status changes. Order is
 * that of first appearance, which is the order in which the peers write theirs.
 */
public final class Conditions {

    private final List<Condition> conditions;
    private final @Nullable Long generation;
    private final String now;

    private Conditions(List<Condition> conditions, @Nullable Long generation, String now) {
        this.conditions = conditions;
        this.generation = generation;
        this.now = now;
    }

    /** Return the set that continues what an object says now. Times are cut to whole seconds. */
    public static Conditions continuing(List<Condition> existing, @Nullable Long generation, Instant now) {
        return new Conditions(
                List.copyOf(existing),
                generation,
                now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    public Conditions isTrue(String type, String reason, @Nullable String message) {
        return with(type, "True", reason, message);
    }

    public Conditions isFalse(String type, String reason, @Nullable String message) {
        return with(type, "False", reason, message);
    }

    public Conditions isUnknown(String type, String reason, @Nullable String message) {
        return with(type, "Unknown", reason, message);
    }

    /** Return a copy in which the condition of that type says this. */
    public Conditions with(String type, String status, String reason, @Nullable String message) {
        String since = get(type)
                .filter(old ->
                        old.status().equals(status) && !old.lastTransitionTime().isEmpty())
                .map(Condition::lastTransitionTime)
                .orElse(now);
        return put(new Condition(type, status, reason, message, since, generation));
    }

    /** Return a copy without the condition of that type. */
    public Conditions without(String type) {
        return new Conditions(
                conditions.stream().filter(c -> !c.type().equals(type)).toList(), generation, now);
    }

    public Optional<Condition> get(String type) {
        return conditions.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** Return the conditions in order of first appearance. */
    public List<Condition> list() {
        return conditions;
    }

    private Conditions put(Condition condition) {
        List<Condition> copy = new ArrayList<>(conditions);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i).type().equals(condition.type())) {
                copy.set(i, condition);
                return new Conditions(List.copyOf(copy), generation, now);
            }
        }
        copy.add(condition);
        return new Conditions(List.copyOf(copy), generation, now);
    }
}
