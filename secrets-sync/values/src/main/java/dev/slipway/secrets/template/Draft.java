package dev.slipway.secrets.template;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.template.format.GoText;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The object that templates are rendered into, one after the other; not for several threads. Prints no value. */
public final class Draft {

    private final boolean secret;
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> annotations = new TreeMap<>();
    private SecretData data = SecretData.EMPTY;
    private Map<String, @Nullable Object> tree = new TreeMap<>();

    private Draft(boolean secret) {
        this.secret = secret;
    }

    public static Draft ofSecret() {
        return new Draft(true);
    }

    /** A draft of any other object, of which that much is there already. */
    public static Draft of(KubeObject object) {
        Draft draft = new Draft(false);
        draft.tree.putAll(object.tree());
        return draft;
    }

    public SecretData data() {
        return data;
    }

    public Map<String, String> labels() {
        return together(labels, "labels");
    }

    public Map<String, String> annotations() {
        return together(annotations, "annotations");
    }

    /** Return also what paths have put there; of what is no text, nothing. */
    private Map<String, String> together(Map<String, String> given, String field) {
        Map<String, Object> atPaths = object().map("metadata", field);
        Map<String, String> together = new TreeMap<>();
        if (atPaths.values().stream().allMatch(String.class::isInstance)) {
            atPaths.forEach((key, text) -> together.put(key, (String) text));
        }
        together.putAll(given);
        return together;
    }

    /** Return what there is besides labels, annotations and the data of a Secret. */
    public KubeObject object() {
        return KubeObject.of(tree);
    }

    /** Return the texts that paths have put into {@code stringData} of a Secret. */
    public SecretData stringData() {
        Map<String, byte[]> texts = new TreeMap<>();
        object().map("stringData")
                .forEach((key, text) -> texts.put(key, GoText.bytes(text == null ? "" : (String) text)));
        return SecretData.of(texts);
    }

    /** Return whether the target takes keys with a text each, and is no path to somewhere in the object. */
    static boolean takesKeys(String target) {
        return switch (target.toLowerCase(Locale.ROOT)) {
            case "data", "labels", "annotations" -> true;
            default -> false;
        };
    }

    void put(String target, String key, byte[] value) {
        String text = GoText.of(value);
        switch (target.toLowerCase(Locale.ROOT)) {
            case "labels" -> labels.put(key, GoText.printable(text));
            case "annotations" -> annotations.put(key, GoText.printable(text));
            case "data" -> putData(key, value);
            case "spec" -> change("spec", spec -> with(spec, key, GoText.printable(text)));
            default -> change(target, before -> Parsed.orText(GoText.printable(text)));
        }
    }

    private void putData(String key, byte[] value) {
        if (secret) {
            data = data.with(key, value);
        } else {
            change("data", before -> with(before, key, GoText.printable(GoText.of(value))));
        }
    }

    private static Map<String, @Nullable Object> with(@Nullable Object object, String key, String value) {
        return merged(object, Map.of(key, value));
    }

    private static Map<String, @Nullable Object> merged(@Nullable Object object, Map<?, ?> more) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        more.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    /** Put a whole structure at a path; into an object that is there already, its members go one by one. */
    void merge(String target, @Nullable Object structure) {
        TargetPath path = TargetPath.of(target);
        boolean whole = path.steps().size() == 1;
        change(
                target,
                before -> !whole && before instanceof Map && structure instanceof Map<?, ?> parsed
                        ? merged(before, parsed)
                        : structure);
    }

    private void change(String target, UnaryOperator<@Nullable Object> change) {
        TargetPath path = TargetPath.of(target);
        if (secret) {
            take(SecretTree.typed(path.changed(whole(), change)));
        } else {
            tree = checked(path.changed(tree, change));
        }
    }

    private static Map<String, @Nullable Object> checked(Map<String, @Nullable Object> object) {
        if (!(object.get("kind") instanceof String kind) || kind.isEmpty()) {
            throw new FaultException(Fault.INVALID, "an object has to keep its kind, which is a text");
        }
        return object;
    }

    /** Return the Secret as one tree, into which paths lead. */
    private Map<String, @Nullable Object> whole() {
        Map<String, Object> encoded = new TreeMap<>();
        data.forEach((key, value) -> encoded.put(key, Base64.getEncoder().encodeToString(value)));
        return new TreeMap<>(KubeObject.of(tree)
                .with(new TreeMap<>(labels), "metadata", "labels")
                .with(new TreeMap<>(annotations), "metadata", "annotations")
                .with(encoded, "data")
                .tree());
    }

    private void take(SecretTree changed) {
        labels.clear();
        labels.putAll(changed.labels());
        annotations.clear();
        annotations.putAll(changed.annotations());
        data = SecretData.of(changed.data());
        tree = new TreeMap<>(KubeObject.of(changed.tree())
                .without("data")
                .without("metadata", "labels")
                .without("metadata", "annotations")
                .tree());
    }

    @Override
    public String toString() {
        return "draft with " + data;
    }
}
