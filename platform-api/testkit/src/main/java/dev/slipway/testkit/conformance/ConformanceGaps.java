package dev.slipway.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The known differences of a module: {@code conformance-gaps.yaml}, a map from suite to a list of
 * {@code {case: <id>, reason: <text>}}. An entry without a reason is refused.
 */
final class ConformanceGaps {

    static final String FILE = "conformance-gaps.yaml";

    private final Map<String, String> reasons;

    private ConformanceGaps(Map<String, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    static ConformanceGaps none() {
        return new ConformanceGaps(Map.of());
    }

    static ConformanceGaps ofClassPath(String suite) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return stream == null ? none() : read(stream, suite);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static ConformanceGaps read(InputStream yaml, String suite) throws IOException {
        var reasons = new HashMap<String, String>();
        for (JsonNode gap : new YAMLMapper().readTree(yaml).path(suite)) {
            var id = gap.path("case").asText("");
            var reason = gap.path("reason").asText("");
            if (id.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException(
                        FILE + ": " + suite + ": every gap needs a case and a reason: " + gap);
            }
            reasons.put(id, reason);
        }
        return new ConformanceGaps(reasons);
    }

    Optional<String> reason(String id) {
        return Optional.ofNullable(reasons.get(id));
    }
}
