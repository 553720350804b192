package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pipeline looks up while it runs. Expected failures are {@code FaultException}s with a message for the user. */
public interface PipelinePorts {

    /** Return the function that a step names; the message says what is available when there is none. */
    CompositionFunction function(String name);

    /** Return the objects that a function asked for; none when nothing matches. */
    List<KubeObject> resources(ResourceSelector selector);

    /** Return the OpenAPI schema of a kind, if the API server has one. */
    default Optional<Map<String, Object>> schema(String apiVersion, String kind) {
        return Optional.empty();
    }

    /** Return the data of a Secret that a step's credentials name. */
    ConnectionDetails credentials(String namespace, String name);
}
