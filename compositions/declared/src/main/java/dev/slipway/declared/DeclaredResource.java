package dev.slipway.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of resource: the calls that find, create, change and delete it. Whatever the cloud's client throws becomes a
 * fault outside of here, so implementations catch nothing: a "not found" of {@link #find} is absence and one of
 * {@link #delete} is success, and an "exists already" of {@link #create} is looked into. No method waits.
 *
 * @param <S> the conversation, with the client of the cloud
 * @param <P> the record of its parameters
 */
public interface DeclaredResource<S extends Conversation<P>, P> {

    /** Return what the fields do, and how the kind behaves. */
    Shape<?, P> shape();

    /**
     * Return the resource, by its name or, where the cloud gives the name, also by its owner's tag, so that one whose
     * creation was never recorded is found. Called before everything else.
     */
    Optional<Found> find(S scope);

    /** Create what {@link #find} did not find, with the scope's tags, and return the external name. */
    String create(S scope);

    /** Change the given fields; only those that the shape calls changeable are among them. */
    default void update(S scope, Found found, Set<String> changes) {
        throw new IllegalStateException(shape().what() + " cannot change " + changes);
    }

    /** Set tags; called only for what was found with tags. */
    default void tag(S scope, Found found, Map<String, String> tags) {
        throw new IllegalStateException(shape().what() + " has no tags");
    }

    default void untag(S scope, Found found, List<String> keys) {
        throw new IllegalStateException(shape().what() + " has no tags");
    }

    void delete(S scope, Found found);
}
