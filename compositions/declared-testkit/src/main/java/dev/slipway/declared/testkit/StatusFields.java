package dev.slipway.declared.testkit;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says which observed values the CRD has no place for: the API server would drop those without a word. */
public final class StatusFields {

    private StatusFields() {}

    public static List<String> unknown(Class<?> parameters, Map<String, Object> shown) {
        Class<?> observed = Arrays.stream(parameters.getEnclosingClass().getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Observed"))
                .findFirst()
                .orElseThrow();
        List<String> unknown = new ArrayList<>();
        shown.forEach((field, value) -> {
            boolean fits = fits(parameters, field, value) || fits(observed, field, value);
            if (!fits) {
                unknown.add(field + ": " + value);
            }
        });
        return unknown;
    }

    private static boolean fits(Class<?> type, String field, Object value) {
        try {
            Json.convertStrictly(Map.of(field, value), type);
            return true;
        } catch (FaultException refused) {
            return false;
        }
    }
}
