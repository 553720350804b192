package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares objects. Secrets are masked: a drift of a Secret never holds a value. */
public final class Differ {

    /** What the API server writes by itself; a difference there is nobody's intent. */
    private static final List<String[]> SERVER_OWNED = List.of(
            new String[] {"status"},
            new String[] {"metadata", "managedFields"},
            new String[] {"metadata", "resourceVersion"},
            new String[] {"metadata", "generation"},
            new String[] {"metadata", "uid"},
            new String[] {"metadata", "selfLink"},
            new String[] {"metadata", "creationTimestamp"},
            new String[] {"metadata", "deletionTimestamp"},
            new String[] {"metadata", "deletionGracePeriodSeconds"});

    private Differ() {}

    /**
     * Return what must happen so that {@code live} becomes {@code predicted}, the state that the API server says an
     * apply would lead to.
     */
    public static Change change(KubeObject predicted, Optional<KubeObject> live) {
        if (live.isEmpty()) {
            return new Change.Create();
        }
        Drift drift = drift(predicted, live.get());
        return drift.isEmpty() ? new Change.Keep() : new Change.Update(drift);
    }

    /** Return the differences outside of what the server owns. */
    public static Drift drift(KubeObject desired, KubeObject actual) {
        List<Drift.Field> fields = new ArrayList<>();
        compare("", comparable(desired).tree(), comparable(actual).tree(), fields);
        boolean secret =
                desired.kind().equals("Secret") && desired.gvk().group().isEmpty();
        return new Drift(secret ? fields.stream().map(Differ::maskedData).toList() : fields);
    }

    /** Return every difference between two trees. */
    public static Drift drift(Map<String, Object> desired, Map<String, Object> actual) {
        List<Drift.Field> fields = new ArrayList<>();
        compare("", desired, actual, fields);
        return new Drift(fields);
    }

    /** Return the object without what the server owns: equal results mean that nothing needs to be written. */
    public static KubeObject comparable(KubeObject object) {
        KubeObject stripped = object;
        for (String[] path : SERVER_OWNED) {
            stripped = stripped.without(path);
        }
        return stripped;
    }

    private static Drift.Field maskedData(Drift.Field field) {
        String path = field.path();
        boolean data = path.startsWith("data") || path.startsWith("stringData");
        // kubectl writes the whole object, values and all, into an annotation.
        boolean lastApplied =
                path.contains("last-applied") || path.equals("metadata.annotations") || path.equals("metadata");
        return data || lastApplied ? field.masked() : field;
    }

    private static void compare(
            String path, @Nullable Object desired, @Nullable Object actual, List<Drift.Field> fields) {
        if (desired instanceof Map<?, ?> d && actual instanceof Map<?, ?> a) {
            Set<String> keys = new TreeSet<>();
            d.keySet().forEach(key -> keys.add(String.valueOf(key)));
            a.keySet().forEach(key -> keys.add(String.valueOf(key)));
            keys.forEach(key -> compare(member(path, key), d.get(key), a.get(key), fields));
        } else if (desired instanceof List<?> d && actual instanceof List<?> a && d.size() == a.size()) {
            for (int i = 0; i < d.size(); i++) {
                compare(path + "[" + i + "]", d.get(i), a.get(i), fields);
            }
        } else if (!Objects.equals(desired, actual)) {
            fields.add(new Drift.Field(path, desired, actual));
        }
    }

    private static String member(String path, String key) {
        if (key.indexOf('.') >= 0) {
            return path + "['" + key + "']";
        }
        return path.isEmpty() ? key : path + "." + key;
    }
}
