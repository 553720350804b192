package dev.slipway.secrets.store;

import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.util.Optional;

/**
 * One store, reached with the credentials that it was configured with. A secret that does not exist is no error; what
 * goes wrong is a {@link dev.slipway.kernel.outcome.FaultException} that says which call failed and why, and never a
 * value. Safe for threads.
 */
public interface Store {

    /** Say whether the store can be used, as far as that can be found out without reading a secret. */
    StoreHealth check();

    /** Return one secret; nothing when there is no such secret, or no such version of it. */
    Optional<StoredSecret> fetch(SecretId id);

    /** Return every secret that is meant, under its name in the store. */
    SecretData search(Find find);

    /** Return what the wish is about: the secret, or all that were found, whose members are their names. */
    default Optional<StoredSecret> answer(Wish wish) {
        return wish.fold(one -> fetch(one.secret()), many -> Optional.of(KeyedSecret.of(search(many.find()))));
    }
}
