package dev.slipway.provider.gcp.resource;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.DeclaredResource;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One kind of Google Cloud resource.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public interface GcpResource<C extends AbstractGoogleJsonClient, P> extends DeclaredResource<Scope<C, P>, P> {

    @Override
    Shape<GcpService<C>, P> shape();

    /** Return how the parameters become Google's model; everything that has an effect must have a place there. */
    Form<?> form();

    /** Set all labels; called only for what was found with labels. */
    default void label(Scope<C, P> scope, Found found, Map<String, String> labels) {
        throw new IllegalStateException(shape().what() + " has no labels");
    }

    @Override
    default void tag(Scope<C, P> scope, Found found, Map<String, String> tags) {
        label(scope, found, labels(found, tags));
    }

    /** What was missing has been set by now. */
    @Override
    default void untag(Scope<C, P> scope, Found found, List<String> keys) {
        Map<String, String> labels = labels(found, scope.tags());
        labels.keySet().removeAll(keys);
        label(scope, found, labels);
    }

    private static Map<String, String> labels(Found found, Map<String, String> more) {
        Map<String, String> labels = new TreeMap<>(found.tags().orElse(Map.of()));
        labels.putAll(more);
        return labels;
    }
}
