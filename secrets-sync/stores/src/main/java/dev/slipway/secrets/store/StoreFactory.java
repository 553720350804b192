package dev.slipway.secrets.store;

import dev.slipway.api.externalsecrets.StoreProvider;
import java.util.List;

/** Makes stores of one kind. */
public interface StoreFactory {

    /** Return what the kind is called in {@code spec.provider}. */
    String name();

    /** Return whether the block of this kind is there. */
    boolean isFor(StoreProvider provider);

    /** Return a store; what its configuration lacks or cannot reach is a fault. */
    Store open(StoreProvider provider, References references);

    /** Return whether stores of this kind are {@link WritableStore}s. */
    default boolean isWritable() {
        return false;
    }

    /** Return the fields that are set and have no effect yet, as paths below {@code spec.provider}. */
    default List<String> ignored(StoreProvider provider) {
        return List.of();
    }
}
