package dev.slipway.scaffolder.task;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.Renderer;
import dev.slipway.scaffolder.template.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a step is called, and with which {@code each}. */
final class Rounds {

    private static final int MOST = 1_000;

    private Rounds() {}

    /** Return what the step's templates see in each round; one round for a step without {@code each}. */
    static List<Map<String, Object>> of(Step step, Renderer renderer, Map<String, Object> context, Actions actions) {
        Object each = step.each();
        if (each == null || !isSet(each)) {
            return List.of(context);
        }
        Object resolved = renderer.any(each, context);
        if (resolved == null || !isSet(resolved)) {
            throw new FaultException(
                    Fault.INVALID,
                    "Invalid value on action "
                            + actions.get(step.action()).info().id() + ".each parameter, \""
                            + (each instanceof String text ? text : Json.toJson(each))
                            + "\" cannot be resolved to a value");
        }
        var rounds = new ArrayList<Map<String, Object>>();
        entries(resolved).forEach((key, value) -> {
            var entry = new LinkedHashMap<String, @Nullable Object>();
            entry.put("key", key);
            entry.put("value", value);
            var round = new LinkedHashMap<>(context);
            round.put("each", entry);
            rounds.add(round);
        });
        if (rounds.size() > MOST) {
            throw new FaultException(Fault.INVALID, "a step may be repeated " + MOST + " times, not " + rounds.size());
        }
        return rounds;
    }

    /** Return the outputs with those of one more call; a step with {@code each} has lists. */
    static Map<String, Object> added(Map<String, Object> before, Map<String, Object> call, boolean each) {
        if (!each) {
            return call;
        }
        var all = new LinkedHashMap<>(before);
        call.forEach((name, value) -> {
            var list = new ArrayList<@Nullable Object>(all.get(name) instanceof List<?> earlier ? earlier : List.of());
            list.add(value);
            all.put(name, list);
        });
        return all;
    }

    /** JavaScript's truth, in which empty lists are true. */
    private static boolean isSet(Object value) {
        return value instanceof List<?> || Truth.of(value);
    }

    private static Map<String, @Nullable Object> entries(Object value) {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> entries.put(String.valueOf(key), one));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> entries.put(String.valueOf(entries.size()), one));
        } else if (value instanceof String text) {
            text.chars().forEach(c -> entries.put(String.valueOf(entries.size()), String.valueOf((char) c)));
        }
        return entries;
    }
}
