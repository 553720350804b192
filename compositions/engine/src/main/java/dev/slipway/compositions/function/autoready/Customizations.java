package dev.slipway.compositions.function.autoready;

import dev.slipway.compositions.function.Ready;
import dev.slipway.expression.Expression;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that users write as CEL expressions over {@code object}, by {@code group_version_Kind}. */
final class Customizations {

    static final Customizations NONE = new Customizations(Map.of());

    private static final Language LANGUAGE = Language.standard().withVariables("object");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]+)\\]|([^.\\[\\]]+)");

    /** A check that is wrong, or that failed on an object. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private final Map<String, String> checks;

    private Customizations(Map<String, String> checks) {
        this.checks = checks;
    }

    /** Return the checks that the context has at the input's path, overlaid by those of the input itself. */
    static Customizations of(AutoReadyInput input, @Nullable Map<String, Object> context) {
        Map<String, String> checks = new LinkedHashMap<>();
        if (!input.customizationsFrom().isEmpty() && at(context, input.customizationsFrom()) instanceof Map<?, ?> map) {
            map.forEach((kind, check) -> {
                if (check instanceof String text) {
                    checks.put(String.valueOf(kind), text);
                }
            });
        }
        checks.putAll(input.customizations());
        return new Customizations(checks);
    }

    private static @Nullable Object at(@Nullable Object tree, String path) {
        Object value = tree;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String key = step.group(1) == null ? step.group(2) : step.group(1);
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    /** Return what the kind's check says, UNSPECIFIED when it has none. */
    Ready ready(String kind, Map<String, Object> object) {
        String check = checks.get(kind);
        return check == null ? Ready.UNSPECIFIED : evaluate(check, object);
    }

    private static Ready evaluate(String check, Map<String, Object> object) {
        try {
            Expression expression = LANGUAGE.compile(check);
            if (!expression.type().equals("bool")) {
                throw new Failure("celQuery does not return a bool type");
            }
            boolean holds = Boolean.TRUE.equals(expression.evaluate(Map.of("object", object)));
            return holds ? Ready.TRUE : Ready.FALSE;
        } catch (ExpressionException problem) {
            String what = problem.stage() == ExpressionException.Stage.EVALUATE
                    ? "failed to eval the program"
                    : "failed to compile query";
            throw new Failure(what + ": " + problem.getMessage());
        }
    }
}
