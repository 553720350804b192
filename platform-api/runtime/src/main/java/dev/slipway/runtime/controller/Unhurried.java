package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whose statuses may come a moment later, so that one write says what several would: objects that come up in many small
 * steps of which nobody needs to see each. For passes that find out again whatever they say, and keep nothing in the status
 * that they need themselves.
 *
 * @param awaited fields of the status that others wait for; a change of one of these is said at once
 */
public record Unhurried(Set<String> awaited) {

    /** What sums up an object is awaited by everybody. */
    private static final List<String> SUMMARIES = List.of("Ready", "Available");

    public Unhurried {
        awaited = Set.copyOf(awaited);
    }

    /** Return whether a status says something that others wait for. */
    boolean isUrgent(KubeObject object, Map<String, Object> status) {
        KubeObject after = object.with(status, "status");
        return awaited.stream().anyMatch(field -> !Objects.equals(field(object, field), field(after, field)))
                || SUMMARIES.stream()
                        .flatMap(type -> after.condition(type).stream())
                        .anyMatch(said -> said.isTrue() != holds(object, said.type()));
    }

    /** An empty field says as much as none. */
    private static Optional<Object> field(KubeObject object, String field) {
        return object.at("status", field).filter(value -> !Map.of().equals(value));
    }

    /** What does not hold and what was never said are the same to those who wait. */
    private static boolean holds(KubeObject object, String type) {
        return object.condition(type).filter(condition -> condition.isTrue()).isPresent();
    }
}
