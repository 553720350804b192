package dev.slipway.cluster.topology.schema;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one rule, without compiling it. */
final class RuleText {

    private static final int MAX_MESSAGE = 2048;
    private static final Set<String> REASONS =
            Set.of("FieldValueRequired", "FieldValueForbidden", "FieldValueInvalid", "FieldValueDuplicate");

    private RuleText() {}

    static List<FieldError> check(Map<String, Object> rule, SchemaNode schema, String at) {
        List<FieldError> errors = new ArrayList<>();
        text(rule, at).ifPresent(errors::add);
        String computed = Trees.text(rule, "messageExpression");
        if (!computed.isEmpty() && computed.isBlank()) {
            errors.add(
                    FieldError.required(at + ".messageExpression", "messageExpression must be non-empty if specified"));
        }
        String reason = Trees.text(rule, "reason");
        if (rule.get("reason") != null && !REASONS.contains(reason)) {
            errors.add(FieldError.notSupported(
                    at + ".reason",
                    reason,
                    "supported values: \"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\","
                            + " \"FieldValueRequired\""));
        }
        fieldPath(Trees.text(rule, "fieldPath"), schema, at + ".fieldPath", errors);
        return errors;
    }

    private static Optional<FieldError> text(Map<String, Object> rule, String at) {
        String text = Trees.text(rule, "rule").trim();
        String message = Trees.text(rule, "message");
        String field = at + ".message";
        if (text.isEmpty()) {
            return Optional.of(FieldError.required(at + ".rule", "rule is not specified"));
        }
        if (!message.isEmpty() && message.isBlank()) {
            return Optional.of(FieldError.invalid(field, message, "message must be non-empty if specified"));
        }
        if (message.length() > MAX_MESSAGE) {
            String start = message.substring(0, 10) + "...";
            return Optional.of(
                    FieldError.invalid(field, start, "message must have a maximum length of 2048 characters"));
        }
        if (hasBreak(message.trim())) {
            return Optional.of(FieldError.invalid(field, message, "message must not contain line breaks"));
        }
        return hasBreak(text) && message.isEmpty()
                ? Optional.of(FieldError.required(field, "message must be specified if rule contains line breaks"))
                : Optional.empty();
    }

    private static boolean hasBreak(String text) {
        return text.contains("\n") || text.contains("\r");
    }

    private static void fieldPath(String path, SchemaNode schema, String at, List<FieldError> errors) {
        if (path.isEmpty()) {
            return;
        }
        if (path.isBlank()) {
            errors.add(FieldError.invalid(at, path, "fieldPath must be non-empty if specified"));
        }
        if (hasBreak(path)) {
            errors.add(FieldError.invalid(at, path, "fieldPath must not contain line breaks"));
        }
        Optional<String> problem = new FieldPath(path).problem(schema);
        problem.ifPresent(why -> errors.add(FieldError.invalid(at, path, "fieldPath must be a valid path: " + why)));
    }
}
