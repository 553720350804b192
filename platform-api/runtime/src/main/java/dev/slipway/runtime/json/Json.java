package dev.slipway.runtime.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts between text, trees and records. Every failure is an INVALID fault that says where. */
public final class Json {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule().addDeserializer(IntOrString.class, new WholeOrText()))
            .build();

    private static final ObjectMapper STRICT = MAPPER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectMapper FORGIVING =
            MAPPER.copy().enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);

    private Json() {}

    /** Return the JSON text of a tree, a record or an object. */
    public static String toJson(Object value) {
        try {
            return MAPPER.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    public static byte[] toJsonBytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /** Return the object that a JSON text holds. */
    public static KubeObject object(byte[] json) {
        return KubeObject.of(parsed(json));
    }

    public static Map<String, Object> tree(byte[] json) {
        return Tree.frozen(parsed(json));
    }

    private static Map<String, Object> parsed(byte[] json) {
        try {
            return MAPPER.readValue(json, TREE);
        } catch (IOException e) {
            throw new FaultException(Fault.INVALID, "not a JSON object: " + firstLine(e), e);
        }
    }

    /** Return the values as trees. */
    public static List<Object> trees(Collection<?> values) {
        return values.stream().<Object>map(Json::tree).toList();
    }

    /** Return a record or any bean as a tree; absent fields stay absent where the record says so. */
    public static Map<String, Object> tree(Object value) {
        return Tree.frozen(MAPPER.convertValue(plain(value), TREE));
    }

    /** Return the tree as a record; fields that the record does not know are left out. */
    public static <T> T convert(Object tree, Class<T> type) {
        return convert(MAPPER, tree, type);
    }

    /** Return the tree as a record; a field that the record does not know is a fault that names its path. */
    public static <T> T convertStrictly(Object tree, Class<T> type) {
        return convert(STRICT, tree, type);
    }

    /** Return the tree as a record; a list of one stands for its item where the record wants no list. */
    public static <T> T convertForgivingly(Object tree, Class<T> type) {
        return convert(FORGIVING, tree, type);
    }

    private static <T> T convert(ObjectMapper mapper, Object tree, Class<T> type) {
        try {
            return mapper.convertValue(plain(tree), type);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.INVALID, explain(e), e);
        }
    }

    /** Return the documents of a YAML stream; empty documents are left out. */
    public static List<Map<String, Object>> parseYaml(String yaml) {
        return Yaml.parse(yaml);
    }

    /** Return a YAML document, block style, keys in the order given. */
    public static String toYaml(Object value) {
        return Yaml.write(value instanceof Map<?, ?> || value instanceof Collection<?> ? value : tree(plain(value)));
    }

    private static Object plain(Object value) {
        return value instanceof KubeObject object ? object.tree() : value;
    }

    private static String explain(IllegalArgumentException e) {
        if (e.getCause() instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            return (path.startsWith(".") ? path.substring(1) : path) + ": " + firstSentence(mapping);
        }
        return firstLine(e);
    }

    private static String firstSentence(JsonMappingException e) {
        String message = e.getOriginalMessage();
        int cut = message.indexOf(" (class ");
        return cut < 0 ? message : message.substring(0, cut);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
