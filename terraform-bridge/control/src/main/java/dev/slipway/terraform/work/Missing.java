package dev.slipway.terraform.work;

import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.plan.ContentHash;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What exists and is not in the state.
 *
 * @param importable ids by address, at which the state has nothing
 * @param others ids by address, at which the state has something else, or whose id is not known
 */
public record Missing(Map<String, String> importable, Map<String, String> others) {

    private static final int DIGITS = 10;

    static Missing nothing() {
        return new Missing(Map.of(), Map.of());
    }

    public boolean isEmpty() {
        return importable.isEmpty() && others.isEmpty();
    }

    /** Return the blocks by which the next apply takes them into the state. */
    public String blocks() {
        return importable.entrySet().stream()
                .map(one ->
                        "import {\n  to = %s\n  id = %s\n}\n".formatted(one.getKey(), HclText.quoted(one.getValue())))
                .collect(Collectors.joining());
    }

    /** Return the same where importing is no way. */
    public Missing withoutImports() {
        return without(importable.keySet());
    }

    /** Return the same where importing is no way for those. */
    public Missing without(Collection<String> addresses) {
        Map<String, String> all = new TreeMap<>(others);
        Map<String, String> rest = new TreeMap<>(importable);
        importable.forEach((address, id) -> {
            if (addresses.contains(address)) {
                all.put(address, id);
                rest.remove(address);
            }
        });
        return new Missing(rest, all);
    }

    /** Return what an answer to the question about those that cannot be imported is bound to. */
    public String digest() {
        return ContentHash.digest(Json.toJsonBytes(new TreeMap<>(others))).substring(0, DIGITS);
    }

    /** Return those that cannot be imported, with their ids where they are known. */
    public String named() {
        return Recovery.list(others.entrySet().stream()
                .map(one -> one.getKey() + (one.getValue().isEmpty() ? "" : " with id " + one.getValue()))
                .toList());
    }

    /** Return what a person has to know about those that cannot be imported; empty where there are none. */
    Optional<String> question(@Nullable String why) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("an apply that was killed had made " + named()
                + ", which the state does not know; this plan would make them again. Import or remove them first, or"
                + " approve the plan as it is" + (why == null ? "" : ". Importing was tried: " + why));
    }
}
