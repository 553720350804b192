package dev.slipway.compositions.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ProtoJson;
import java.util.List;
import java.util.Map;

/** Calls functions with requests that are written as YAML. */
public final class Calls {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Calls() {}

    /** Return what the function answers, as the protocol's JSON form. */
    public static Map<String, Object> response(CompositionFunction function, String request) {
        return ProtoJson.response(function.run(ProtoJson.request(yaml(request))));
    }

    /** Return the messages of the results, in their order, with their severity before them. */
    public static List<String> results(CompositionFunction function, String request) {
        return response(function, request).get("results") instanceof List<?> results
                ? results.stream().map(Calls::result).toList()
                : List.of();
    }

    private static String result(Object result) {
        Map<?, ?> map = (Map<?, ?>) result;
        return String.valueOf(map.get("severity")).substring("SEVERITY_".length()) + " " + map.get("message");
    }

    public static Map<String, Object> yaml(String text) {
        try {
            return Recorded.map((JsonNode) YAML.readTree(text));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Compare a part of a response with YAML. */
    public static void assertSame(Object actual, String wanted) {
        Recorded.assertSame(actual, yaml(wanted));
    }
}
