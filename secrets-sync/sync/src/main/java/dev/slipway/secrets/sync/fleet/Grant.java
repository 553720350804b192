package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.message.StoreOffer;
import dev.slipway.secrets.value.SecretData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A store of the hub that a cluster may use. Pure.
 *
 * @param name what the cluster calls it
 * @param keys patterns with {@code *} of the remote keys that it may read; any when empty
 */
record Grant(String name, Ref store, List<String> keys, StoreOffer offer) {

    /** Stands for the connection secrets of a namespace, for which there is no store object. */
    static final Gvk CONNECTION_SECRETS = Gvk.of("slipway.dev/v1alpha1", "ConnectionSecrets");

    boolean isOfConnectionSecrets() {
        return store.gvk().equals(CONNECTION_SECRETS);
    }

    /** Return whether that may be asked; of what is found by a search, only some may be seen. */
    boolean permits(Wish wish) {
        return wish.fold(one -> permits(one.secret().key()), many -> true);
    }

    private boolean permits(String key) {
        return keys.isEmpty() || keys.stream().anyMatch(pattern -> matches(pattern, key));
    }

    private static boolean matches(String pattern, String key) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(key).matches();
    }

    /** Return what of an answer may be seen. */
    Optional<StoredSecret> visible(Wish wish, Optional<StoredSecret> answer) {
        return keys.isEmpty() ? answer : wish.fold(one -> answer, many -> answer.map(this::visible));
    }

    private StoredSecret visible(StoredSecret found) {
        Map<String, byte[]> some = new TreeMap<>();
        found.members("").forEach((key, value) -> {
            if (permits(key)) {
                some.put(key, value);
            }
        });
        return KeyedSecret.of(SecretData.of(some));
    }
}
