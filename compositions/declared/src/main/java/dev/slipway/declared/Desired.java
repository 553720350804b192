package dev.slipway.declared;

import dev.slipway.kernel.secret.Redacted;
import java.util.Map;
import java.util.Optional;

/**
 * What a resource should be: its parameters as a record and as a tree with the same names, the user's tags, the name of
 * the object that wants it, whether that is being deleted and has a connection secret, and its password where it has one.
 * {@code published} is the password that the connection secret holds.
 */
public record Desired<P>(
        String object,
        boolean leaving,
        P parameters,
        Map<String, Object> tree,
        Optional<Map<String, String>> tags,
        Ownership ownership,
        Optional<Redacted<String>> password,
        Optional<Redacted<String>> published,
        boolean publishes) {

    Optional<String> text(String field) {
        return Optional.ofNullable(tree.get(field)).map(String::valueOf);
    }
}
