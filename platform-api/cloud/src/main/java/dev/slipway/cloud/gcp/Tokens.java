package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns credentials into what signs requests. Equal credentials share their tokens, whichever client asks. */
final class Tokens {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/cloud-platform");
    private static final int KEPT = 256;
    private static final int LIFETIME_SECONDS = 3600;
    private static final String IMPERSONATION = "iamcredentials";

    private record Key(GcpCredentials credentials, String endpoint) {}

    private final HttpTransport http;
    private final Map<Key, GoogleCredentials> known = new LinkedHashMap<>(16, 0.75f, true);

    Tokens(HttpTransport http) {
        this.http = http;
    }

    /** Return what signs the requests of a target; credentials that cannot be read are a fault that says why. */
    synchronized HttpRequestInitializer of(GcpTarget target) {
        if (target.credentials() instanceof GcpCredentials.None) {
            return request -> {};
        }
        return new HttpCredentialsAdapter(credentials(target.credentials(), target));
    }

    private GoogleCredentials credentials(GcpCredentials credentials, GcpTarget target) {
        Key key = new Key(credentials, target.endpoint());
        GoogleCredentials cached = known.get(key);
        if (cached == null) {
            cached = made(credentials, target);
            known.put(key, cached);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return cached;
    }

    private GoogleCredentials made(GcpCredentials credentials, GcpTarget target) {
        if (credentials instanceof GcpCredentials.KeyFile file) {
            return fromFile(file).createScoped(SCOPES);
        }
        if (credentials instanceof GcpCredentials.AccessToken token) {
            return GoogleCredentials.create(new AccessToken(token.token().reveal(), null));
        }
        if (credentials instanceof GcpCredentials.Impersonated impersonated) {
            return impersonated(impersonated, target);
        }
        return injected();
    }

    /** The library's messages may quote the file, so they are never passed on. */
    private GoogleCredentials fromFile(GcpCredentials.KeyFile file) {
        byte[] json = file.json().reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return GoogleCredentials.fromStream(new ByteArrayInputStream(json), () -> http);
        } catch (IOException | RuntimeException quotingTheKey) {
            throw new FaultException(
                    Fault.INVALID,
                    "The " + file.source()
                            + " is not a credentials file of Google Cloud. Write the JSON file there that was"
                            + " downloaded with the service account's key, or made for the workload identity pool.");
        }
    }

    private GoogleCredentials injected() {
        try {
            return GoogleCredentials.getApplicationDefault(() -> http).createScoped(SCOPES);
        } catch (IOException e) {
            throw new FaultException(
                    Fault.DENIED,
                    "The server found no credentials where it runs. Give it a workload identity of GKE or a service"
                            + " account, or use source Secret in the provider configuration.",
                    e);
        }
    }

    private GoogleCredentials impersonated(GcpCredentials.Impersonated wanted, GcpTarget target) {
        ImpersonatedCredentials.Builder builder = ImpersonatedCredentials.newBuilder()
                .setSourceCredentials(credentials(wanted.base(), target))
                .setTargetPrincipal(wanted.serviceAccount())
                .setDelegates(List.of())
                .setScopes(SCOPES)
                .setLifetime(LIFETIME_SECONDS)
                .setHttpTransportFactory(() -> http);
        target.root(IMPERSONATION)
                .ifPresent(root -> builder.setIamEndpointOverride(
                        root + "v1/projects/-/serviceAccounts/" + wanted.serviceAccount() + ":generateAccessToken"));
        return builder.build();
    }
}
