package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The annotations of crossplane-runtime that record where a creation stands, and our own beside them. */
final class Annotations {

    static final String EXTERNAL_NAME = "crossplane.io/external-name";
    static final String PENDING = "crossplane.io/external-create-pending";
    static final String SUCCEEDED = "crossplane.io/external-create-succeeded";
    static final String FAILED = "crossplane.io/external-create-failed";
    static final String POLL_INTERVAL = "crossplane.io/poll-interval";

    /** Set together with an external name that was derived: without it, the name was chosen by a person. */
    static final String NAME_DERIVED = "slipway.dev/external-name-derived";

    /** The newest attempt of the newest long step, as {@code <step>/<attempt>/<generation>}. */
    static final String STEP = "slipway.dev/step";

    private Annotations() {}

    static Optional<Instant> time(KubeObject object, String annotation) {
        return object.annotation(annotation).flatMap(Annotations::parse);
    }

    /** Return whether a creation was begun whose end is not recorded: the next look-up resolves the doubt. */
    static boolean isCreationPending(KubeObject object) {
        Optional<Instant> pending = time(object, PENDING);
        return pending.isPresent()
                && !isAfter(object, SUCCEEDED, pending.get())
                && !isAfter(object, FAILED, pending.get());
    }

    private static boolean isAfter(KubeObject object, String annotation, Instant pending) {
        return time(object, annotation).filter(time -> !time.isBefore(pending)).isPresent();
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
