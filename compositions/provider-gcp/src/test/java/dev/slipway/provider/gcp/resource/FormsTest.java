package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.GcpKindsTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user writes reaches Google, or is reported: nothing is dropped in silence. */
class FormsTest {

    /** These have calls of their own, or are parts of the address of the resource. */
    private static final Set<String> ELSEWHERE = Set.of(
            "location",
            "region",
            "secret",
            "instance",
            "role",
            "bucket",
            "serviceAccountId",
            "member",
            "project",
            "cluster",
            "enabled",
            "enableObjectRetention",
            "charset",
            "nodeCount");

    /** Texts that hold numbers. */
    private static final Map<String, Object> NUMBERS =
            Map.of("retentionPeriod", "1", "versionAliases", Map.of("key", "1"));

    static Stream<GcpResource<?, ?>> resources() {
        return GcpKindsTest.resources();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyFieldHasAPlaceInTheModelOrIsReported(GcpResource<?, ?> resource) {
        Shape<?, ?> shape = resource.shape();
        Set<String> dropped = new TreeSet<>();
        Map<String, Object> sample = sample(shape.parameters());
        shape.in(Shape.Role.IGNORED).forEach(path -> remove(sample, path.split("\\.")));
        for (Shape.Role role : List.of(Shape.Role.CHANGEABLE, Shape.Role.FIXED, Shape.Role.INITIAL)) {
            for (String field : shape.in(role)) {
                Set<String> unknown = new TreeSet<>();
                if (sample.containsKey(field)) {
                    resource.form().model(Map.of(field, sample.get(field)), unknown::add);
                }
                // Some blocks of Google's are empty; a state is turned into a switch by a class of its own.
                unknown.removeIf(path -> path.endsWith(".key") || path.endsWith(".withState"));
                if (!ELSEWHERE.contains(field)) {
                    dropped.addAll(unknown);
                }
            }
        }
        assertThat(dropped).isEmpty();
    }

    private static void remove(Object tree, String... path) {
        if (tree instanceof List<?> items) {
            items.forEach(item -> remove(item, path));
        } else if (tree instanceof Map<?, ?> fields && path.length == 1) {
            fields.remove(path[0]);
        } else if (tree instanceof Map<?, ?> fields) {
            remove(fields.get(path[0]), Arrays.copyOfRange(path, 1, path.length));
        }
    }

    private static Map<String, Object> sample(Class<?> record) {
        Map<String, Object> sample = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName().equals("cloneOf") ? "clone" : component.getName();
            sample.put(name, NUMBERS.getOrDefault(name, value(component.getGenericType())));
        }
        return sample;
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Object item = value(arguments[arguments.length - 1]);
            return generic.getRawType() == List.class ? List.of(item) : Map.of("key", item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return sample(plain);
        }
        if (plain == Long.class) {
            return 1L;
        }
        if (plain == Double.class) {
            return 0.5;
        }
        return plain == Boolean.class ? (Object) true : "2026-01-01";
    }
}
