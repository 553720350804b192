package dev.slipway.terraform.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan as text for a terminal, in the form that users of OpenTofu know. */
public final class PlanText {

    /** Encloses a sign in a line until its column is known. */
    static final String SIGN = "\u0001";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("delete_because_no_resource_config", "%s is not in configuration"),
            Map.entry("delete_because_no_module", "%s is not in configuration"),
            Map.entry("delete_because_wrong_repetition", "the resource does or does not use count or for_each"),
            Map.entry("delete_because_count_index", "index %s is out of range for count"),
            Map.entry("delete_because_each_key", "key %s is not in for_each map"),
            Map.entry("delete_because_no_move_target", "%s was moved to where nothing is configured"),
            Map.entry("read_because_config_unknown", "config refers to values not yet known"),
            Map.entry("read_because_dependency_pending", "depends on a resource or a module with changes pending"),
            Map.entry("read_because_check_nested", "config will be reloaded to verify a check block"));

    private PlanText() {}

    /** Return the whole plan. */
    public static String of(MaskedPlan plan) {
        StringBuilder text = new StringBuilder();
        if (!plan.drift().isEmpty()) {
            text.append("Changed outside of this configuration:\n\n");
            plan.drift().forEach(resource -> text.append(block(resource)).append('\n'));
        }
        plan.changes().forEach(resource -> text.append(block(resource)).append('\n'));
        text.append(summary(plan)).append('\n');
        String outputs = outputs(plan);
        if (!outputs.isEmpty()) {
            text.append("\nChanges to Outputs:\n").append(outputs);
        }
        return text.toString();
    }

    /** Return the one line that says how much is done. */
    public static String summary(MaskedPlan plan) {
        String incomplete = plan.incomplete() ? " Planning ended with an error: this is only a part." : "";
        if (!plan.counts().isEmpty()) {
            return "Plan: " + plan.counts().text() + "." + incomplete;
        }
        return (plan.hasChanges() ? "Plan: only outputs or addresses change." : "No changes.") + incomplete;
    }

    /** Return one resource with its heading. */
    static String block(ResourceChange resource) {
        List<String> lines = new ArrayList<>(headings(resource));
        if (resource.action().changes()) {
            String kind = resource.mode().equals("data") ? "data" : "resource";
            lines.add("%3s %s \"%s\" \"%s\" {"
                    .formatted(resource.action().symbol(), kind, resource.type(), resource.name()));
            for (String line : fields(resource)) {
                lines.add(placed("        " + line));
            }
            lines.add("    }");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> fields(ResourceChange resource) {
        Change change = resource.change();
        if (resource.action() == Action.FORGET) {
            return ValueText.fields(change.before(), change.before(), null, Set.of());
        }
        return ValueText.fields(change.before(), change.after(), change.afterUnknown(), forcing(change));
    }

    private static Set<String> forcing(Change change) {
        Set<String> names = new HashSet<>();
        change.replacePaths().forEach(path -> {
            if (path instanceof List<?> steps && !steps.isEmpty()) {
                names.add(String.valueOf(steps.get(0)));
            }
        });
        return names;
    }

    private static List<String> headings(ResourceChange resource) {
        List<String> lines = new ArrayList<>();
        String address = resource.address();
        lines.add("  # " + address + (resource.deposed() == null ? "" : " (deposed object " + resource.deposed() + ")")
                + " " + verb(resource));
        String reason = REASONS.get(String.valueOf(resource.reason()));
        if (reason != null && resource.action() != Action.FORGET) {
            lines.add("  # (because " + reason.formatted(subject(address)) + ")");
        }
        if (resource.previousAddress() != null && resource.action().changes()) {
            lines.add("  # (moved from " + resource.previousAddress() + ")");
        }
        if (resource.importing() != null && resource.action().changes()) {
            lines.add("  # (imported from \"" + resource.importing() + "\")");
        }
        return lines;
    }

    /** Return the index for messages about one, else the address. */
    private static String subject(String address) {
        int bracket = address.lastIndexOf('[');
        return bracket > 0 && address.endsWith("]") ? address.substring(bracket) : address;
    }

    private static String verb(ResourceChange resource) {
        return switch (resource.action()) {
            case CREATE -> "will be created";
            case READ -> "will be read during apply";
            case UPDATE -> "will be updated in-place";
            case DELETE -> "will be destroyed";
            case DELETE_CREATE, CREATE_DELETE -> replaced(String.valueOf(resource.reason()));
            case FORGET -> "will be removed from the state but will not be destroyed";
            case FORGET_CREATE, CREATE_FORGET -> "will be created anew; the old one will not be destroyed";
            case NO_OP, OPEN ->
                resource.importing() != null
                        ? "will be imported from \"" + resource.importing() + "\""
                        : "has moved from " + resource.previousAddress();
        };
    }

    private static String replaced(String reason) {
        return switch (reason) {
            case "replace_because_tainted" -> "is tainted, so must be replaced";
            case "replace_by_request" -> "will be replaced, as requested";
            case "replace_by_triggers" -> "will be replaced due to changes in replace_triggered_by";
            default -> "must be replaced";
        };
    }

    private static String outputs(MaskedPlan plan) {
        StringBuilder text = new StringBuilder();
        ValueText.outputs(plan.outputs())
                .forEach(line -> text.append(placed("    " + line)).append('\n'));
        return text.toString();
    }

    /** Move a line's sign into the two columns left of where its text begins. */
    private static String placed(String line) {
        int sign = line.indexOf(SIGN);
        if (sign < 2 || !line.substring(0, sign).isBlank()) {
            return line.replace(SIGN, "");
        }
        int end = line.indexOf(SIGN, sign + 1);
        return line.substring(0, sign - 2) + line.substring(sign + 1, end) + " " + line.substring(end + 1);
    }
}
