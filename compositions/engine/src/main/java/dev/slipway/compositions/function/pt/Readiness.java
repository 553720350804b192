package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Says whether an observed resource is ready: all checks must pass; without checks its Ready condition decides. */
final class Readiness {

    private Readiness() {}

    static boolean isReady(Map<String, Object> observed, List<ReadinessCheck> checks) {
        if (checks.isEmpty()) {
            return conditionStatus(observed, "Ready").equals("True");
        }
        for (int i = 0; i < checks.size(); i++) {
            try {
                if (!passes(observed, checks.get(i))) {
                    return false;
                }
            } catch (PatchException problem) {
                throw problem.in("cannot run readiness check at index " + i);
            }
        }
        return true;
    }

    private static boolean passes(Map<String, Object> observed, ReadinessCheck check) {
        FieldError error = Validation.readinessCheck(check);
        if (error != null) {
            throw new PatchException("invalid: " + error);
        }
        Paved paved = Paved.over(observed);
        String path = check.fieldPath() == null ? "" : check.fieldPath();
        return switch (check.type()) {
            case "None" -> true;
            case "MatchCondition" -> matchesCondition(observed, check.matchCondition());
            case "MatchString" -> found(() -> paved.getString(path).equals(check.matchString()));
            case "MatchInteger" ->
                found(() -> Long.valueOf(paved.getInteger(path)).equals(check.matchInteger()));
            case "MatchTrue" -> found(() -> paved.getBool(path));
            case "MatchFalse" -> found(() -> !paved.getBool(path));
            default ->
                found(() -> {
                    paved.get(path);
                    return true;
                });
        };
    }

    private static boolean matchesCondition(Map<String, Object> observed, ReadinessCheck.@Nullable Match match) {
        if (match == null) {
            throw new PatchException("invalid: matchCondition: Required value: cannot be nil for type MatchCondition");
        }
        return conditionStatus(observed, match.type()).equals(match.status());
    }

    private static boolean found(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (FieldPathException problem) {
            if (problem.isNotFound()) {
                return false;
            }
            throw PatchException.of(problem);
        }
    }

    /** Return the status of a condition: Unknown when the status does not have it, empty when there is no status. */
    private static String conditionStatus(Map<String, Object> observed, String type) {
        if (!(observed.get("status") instanceof Map<?, ?> status)) {
            return "";
        }
        if (status.get("conditions") instanceof List<?> conditions) {
            for (Object condition : conditions) {
                if (condition instanceof Map<?, ?> map && type.equals(map.get("type"))) {
                    return map.get("status") instanceof String text ? text : "";
                }
            }
        }
        return "Unknown";
    }
}
