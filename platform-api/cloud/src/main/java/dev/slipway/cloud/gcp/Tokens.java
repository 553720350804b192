package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns credentials into what signs requests. Equal credentials share their tokens, whichever client asks. */
final class Tokens {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/cloud-platform");
    private static final int KEPT = 256;
    private static final int LIFETIME_SECONDS = 3600;
    private static final String IMPERSONATION = "iamcredentials";
    private static final String EXCHANGE = "https://sts.googleapis.com/";

    private record Key(GcpCredentials credentials, String endpoint) {}

    private final HttpTransport http;
    private final Map<String, String> environment;
    private final Map<Key, GoogleCredentials> known = new LinkedHashMap<>(16, 0.75f, true);

    Tokens(HttpTransport http, Map<String, String> environment) {
        this.http = http;
        this.environment = environment;
    }

    /** Return what signs the requests of a target; credentials that cannot be read are a fault that says why. */
    synchronized HttpRequestInitializer of(GcpTarget target) {
        if (target.credentials() instanceof GcpCredentials.None) {
            return request -> {};
        }
        return new HttpCredentialsAdapter(credentials(target.credentials(), target));
    }

    /** Return the library's form of credentials, which keeps its token. */
    synchronized GoogleCredentials credentials(GcpCredentials credentials, GcpTarget target) {
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
        if (credentials instanceof GcpCredentials.Environment where) {
            return fromFile(read(where)).createScoped(SCOPES);
        }
        if (credentials instanceof GcpCredentials.Filesystem where) {
            return fromFile(read(where)).createScoped(SCOPES);
        }
        if (credentials instanceof GcpCredentials.AccessToken token) {
            return GoogleCredentials.create(new AccessToken(token.token().reveal(), null));
        }
        if (credentials instanceof GcpCredentials.Federated federated) {
            return new ExchangedToken(http, root(target, "sts").orElse(EXCHANGE) + "v1/token", federated, SCOPES);
        }
        if (credentials instanceof GcpCredentials.Impersonated impersonated) {
            return impersonated(impersonated, target);
        }
        return injected();
    }

    private GcpCredentials.KeyFile read(GcpCredentials.Environment where) {
        String json = environment.get(where.variable());
        if (json == null || json.isBlank()) {
            throw new FaultException(
                    Fault.DENIED,
                    "The server has no environment variable " + where.variable()
                            + ". Give it one that holds a credentials file, or correct spec.credentials.env.name of the"
                            + " provider configuration.");
        }
        return new GcpCredentials.KeyFile(Redacted.of(json), "environment variable " + where.variable());
    }

    private static GcpCredentials.KeyFile read(GcpCredentials.Filesystem where) {
        try {
            return new GcpCredentials.KeyFile(
                    Redacted.of(Files.readString(Path.of(where.path()))), "file " + where.path());
        } catch (IOException | InvalidPathException e) {
            throw new FaultException(
                    Fault.DENIED,
                    "The server cannot read the file " + where.path()
                            + ". Mount it into the server, or correct spec.credentials.fs.path of the provider"
                            + " configuration.",
                    e);
        }
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

    /** An address of Google's own is that of one service in one region, and tokens are had elsewhere. */
    private static Optional<String> root(GcpTarget target, String service) {
        return target.root(service).filter(root -> !target.host(service).endsWith(".googleapis.com"));
    }

    private GoogleCredentials impersonated(GcpCredentials.Impersonated wanted, GcpTarget target) {
        ImpersonatedCredentials.Builder builder = ImpersonatedCredentials.newBuilder()
                .setSourceCredentials(credentials(wanted.base(), target))
                .setTargetPrincipal(wanted.serviceAccount())
                .setDelegates(List.of())
                .setScopes(SCOPES)
                .setLifetime(LIFETIME_SECONDS)
                .setHttpTransportFactory(() -> http);
        root(target, IMPERSONATION)
                .ifPresent(root -> builder.setIamEndpointOverride(
                        root + "v1/projects/-/serviceAccounts/" + wanted.serviceAccount() + ":generateAccessToken"));
        return builder.build();
    }
}
