package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpResponseException;
import java.io.IOException;

/** Carries what a client throws through code that cannot declare it. */
public final class GcpFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GcpFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Return whether it says that there is no such resource. */
    public boolean isAbsence() {
        return getCause() instanceof HttpResponseException answer && answer.getStatusCode() == 404;
    }

    /** Return whether somebody else has changed the same thing since it was read. */
    public boolean isConcurrent() {
        return getCause() instanceof HttpResponseException answer
                && (answer.getStatusCode() == 409 || answer.getStatusCode() == 412);
    }
}
