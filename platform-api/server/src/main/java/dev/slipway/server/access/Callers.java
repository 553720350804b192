package dev.slipway.server.access;

import dev.slipway.delivery.rbac.Subject;
import java.util.Optional;

/** Knows who sends a token. */
@FunctionalInterface
public interface Callers {

    /** What the request is marked with once its caller is known. */
    String ATTRIBUTE = "slipway.caller";

    /** Return whose token it is; empty when it is nobody's, or no longer valid. */
    Optional<Subject> of(String token);

    /** Return one that asks this and then the other. */
    default Callers or(Callers other) {
        return token -> of(token).or(() -> other.of(token));
    }
}
