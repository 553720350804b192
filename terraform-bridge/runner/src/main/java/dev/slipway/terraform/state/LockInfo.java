package dev.slipway.terraform.state;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds the lock of a state, since when and what for, as OpenTofu and Terraform describe it. */
public record LockInfo(String id, String who, String since, String operation) {

    private static final String UNKNOWN = "unknown";
    private static final Pattern TOLD = Pattern.compile("(\\S+) holds it since (.+?) for (.+?) \\(lock ([^)]+)\\)");
    /** As Go prints an instant in UTC, and as JSON has it. */
    private static final Pattern WRITTEN =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(?: \\+0000 UTC|Z)");

    private static final Pattern ID = Pattern.compile("(?m)^\\s*ID:\\s+(\\S+)");

    /** Read the block "Lock Info" of an error that a program has printed, if there is one. */
    public static Optional<LockInfo> find(String printed) {
        if (!printed.contains("Lock Info:")) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(printed.replace("│", " "));
        return id.find()
                ? Optional.of(new LockInfo(
                        id.group(1), field(printed, "Who"), field(printed, "Created"), field(printed, "Operation")))
                : Optional.empty();
    }

    private static String field(String printed, String name) {
        Matcher field =
                Pattern.compile("(?m)^[\\s│]*" + name + ":[ \\t]+([^\\n]*)").matcher(printed);
        return field.find() ? field.group(1).strip() : UNKNOWN;
    }

    /** Read the JSON by which a lock is taken; of anything else the whole text is the id. */
    public static LockInfo parse(String description) {
        try {
            Map<String, Object> tree = Json.tree(description.getBytes(StandardCharsets.UTF_8));
            return new LockInfo(
                    text(tree, "ID", description.strip()),
                    text(tree, "Who", UNKNOWN),
                    text(tree, "Created", UNKNOWN),
                    text(tree, "Operation", UNKNOWN));
        } catch (FaultException notJson) {
            return new LockInfo(description.strip(), UNKNOWN, UNKNOWN, UNKNOWN);
        }
    }

    private static String text(Map<String, Object> tree, String field, String otherwise) {
        return tree.get(field) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    /** Return the JSON by which the lock is taken, and which the programs show to whom it keeps waiting. */
    public String json() {
        Map<String, Object> tree =
                new TreeMap<>(Map.of("ID", id, "Who", who, "Created", since, "Operation", operation));
        tree.put("Info", "");
        tree.put("Version", "");
        tree.put("Path", "");
        return Json.toJson(tree);
    }

    /** Find again what {@link #text} has made part of a sentence. */
    public static Optional<LockInfo> told(String sentence) {
        Matcher told = TOLD.matcher(sentence);
        return told.find()
                ? Optional.of(new LockInfo(told.group(4), told.group(1), told.group(2), told.group(3)))
                : Optional.empty();
    }

    /** Return when it was taken, if it says so as the programs do or in RFC 3339. */
    public Optional<Instant> takenAt() {
        Matcher written = WRITTEN.matcher(since);
        try {
            return written.find()
                    ? Optional.of(Instant.parse(written.group(1) + "T" + written.group(2) + "Z"))
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Return it as part of a sentence. */
    public String text() {
        return who + " holds it since " + since + " for " + operation + " (lock " + id + ")";
    }
}
