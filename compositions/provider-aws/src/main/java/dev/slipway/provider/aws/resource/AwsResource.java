package dev.slipway.provider.aws.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkClient;

/**
 * One kind of AWS resource: the calls that find, create, change and delete it. Whatever the SDK throws becomes a fault
 * outside of here, so implementations catch nothing: a "not found" of {@link #find} is absence and one of {@link #delete}
 * is success, and an "exists already" of {@link #create} is looked into. No method waits.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public interface AwsResource<C extends SdkClient, P> {

    /** Return what the fields do, and how the kind behaves. */
    Shape<C, P> shape();

    /**
     * Return the resource, by its name or, where AWS gives the name, also by its owner's tag, so that one whose creation
     * was never recorded is found. Called before everything else.
     */
    Optional<Found> find(Scope<C, P> scope);

    /** Create what {@link #find} did not find, with the scope's tags, and return the external name. */
    String create(Scope<C, P> scope);

    /** Change the given fields; only those that the shape calls changeable are among them. */
    default void update(Scope<C, P> scope, Found found, Set<String> changes) {
        throw new IllegalStateException(shape().what() + " cannot change " + changes);
    }

    /** Set tags; called only for what was found with tags. */
    default void tag(Scope<C, P> scope, Found found, Map<String, String> tags) {
        throw new IllegalStateException(shape().what() + " has no tags");
    }

    default void untag(Scope<C, P> scope, Found found, List<String> keys) {
        throw new IllegalStateException(shape().what() + " has no tags");
    }

    void delete(Scope<C, P> scope, Found found);
}
