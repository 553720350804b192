package dev.slipway.secrets.store;

/**
 * A store that secrets can be written to. What it holds that was not written by this product or its peer is not touched:
 * that is a CONFLICT. Writing what is there already, and deleting what is not there, changes nothing.
 */
public interface WritableStore extends Store {

    /** Return whether there is something at the place, whoever wrote it. */
    boolean exists(Place place);

    void push(Place place, Pushed pushed);

    /** Delete what was pushed to the place; of a secret with several members, the named one. */
    void delete(Place place);

    /** Where in a store: a secret, and a member of its value, or empty for all of it. */
    record Place(String key, String property) {

        @Override
        public String toString() {
            return property.isEmpty() ? key : key + "/" + property;
        }
    }
}
