package dev.slipway.cloud.aws;

import java.util.Arrays;
import java.util.Optional;

/** Travels with an exception of the SDK, which does not say which operation it is about. */
final class FailedOperation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FailedOperation(String operation) {
        super(operation, null, false, false);
    }

    static void mark(Throwable error, String operation) {
        if (of(error).isEmpty()) {
            error.addSuppressed(new FailedOperation(operation));
        }
    }

    static Optional<String> of(Throwable error) {
        return Arrays.stream(error.getSuppressed())
                .filter(FailedOperation.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }
}
