package dev.slipway.cluster.topology.webhook;

import dev.slipway.cluster.topology.conversion.ApiVersions;
import dev.slipway.cluster.topology.conversion.Conversion;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers ConversionReviews of {@code apiextensions.k8s.io/v1}: all objects, or the reason why not. */
public final class ConversionReviews {

    private final Conversion conversion;

    public ConversionReviews(ApiVersions versions) {
        OldSchemas schemas = new OldSchemas();
        this.conversion = new Conversion(versions, schemas::pruned);
    }

    /** Return the review with its response; a body that is no review is an INVALID fault. */
    public byte[] answer(byte[] body) {
        Map<String, Object> review = Json.tree(body);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("uid", Trees.text(review, "request", "uid"));
        try {
            response.put("convertedObjects", converted(review));
            response.put("result", Map.of("status", "Success"));
        } catch (FaultException refused) {
            response.put("result", Map.of("status", "Failure", "message", refused.explanation()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("apiVersion", "apiextensions.k8s.io/v1");
        answer.put("kind", "ConversionReview");
        answer.put("response", response);
        return Json.toJsonBytes(answer);
    }

    private List<Object> converted(Map<String, Object> review) {
        String version = Trees.text(review, "request", "desiredAPIVersion");
        List<Object> converted = new ArrayList<>();
        for (Map<String, Object> object : Trees.maps(review, "request", "objects")) {
            converted.add(conversion.to(version, object));
        }
        return converted;
    }
}
