package dev.slipway.compositions.render;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is rendered. {@code observed} are composed resources that exist, {@code required} other objects of the cluster,
 * {@code credentials} Secrets, {@code schemas} OpenAPI documents as the API server publishes them; without a
 * {@code definition} the composite resource is a modern one.
 */
public record RenderInput(
        KubeObject composite,
        KubeObject composition,
        List<KubeObject> functions,
        List<KubeObject> observed,
        List<KubeObject> required,
        List<KubeObject> credentials,
        @Nullable KubeObject definition,
        Map<String, Object> context,
        List<KubeObject> schemas) {}
