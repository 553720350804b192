package dev.slipway.provider.aws.resource;

import dev.slipway.kernel.secret.Redacted;
import java.util.Map;
import java.util.Optional;

/**
 * What a resource should be: its parameters as a record and as a tree with the same names, the name of the object that
 * wants it, whether that is being deleted and has a connection secret, and its password where it has one. {@code published} is the password that the connection secret holds.
 */
record Desired<P>(
        String object,
        boolean leaving,
        P parameters,
        Map<String, Object> tree,
        Ownership ownership,
        Optional<Redacted<String>> password,
        Optional<Redacted<String>> published,
        boolean publishes) {

    Optional<String> text(String field) {
        return Optional.ofNullable(tree.get(field)).map(String::valueOf);
    }
}
