package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Access tokens of Google Cloud for what is no service of it, such as the API servers of GKE. A token is asked for once and
 * again shortly before it expires. Safe for use by many threads.
 */
public final class GcpTokens implements AutoCloseable {

    /** Tokens belong to identities, not to projects. */
    private static final String NO_PROJECT = "no-project";

    private final HttpTransport http = new NetHttpTransport();
    private final Tokens tokens = new Tokens(http, System.getenv());

    /** Return a token that is good for some minutes at least; that there is none is a fault that says why. */
    public Redacted<String> of(GcpCredentials credentials) {
        var source = tokens.credentials(credentials, new GcpTarget(credentials, NO_PROJECT, "", null, ""));
        try {
            source.refreshIfExpired();
            return Redacted.of(source.getAccessToken().getTokenValue());
        } catch (IOException e) {
            throw new FaultException(
                    Fault.DENIED,
                    "Google Cloud gives no token for the credentials. Check that their key has not been deleted and that"
                            + " their service account is enabled.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            http.shutdown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
