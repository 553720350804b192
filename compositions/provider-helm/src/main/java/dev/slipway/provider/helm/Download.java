package dev.slipway.provider.helm;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Gets files of chart repositories, within limits of size and time. Credentials go to no other host by a redirect. */
final class Download {

    private static final int LARGEST = 64 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final @Nullable Redacted<String> authorization;

    Download(boolean trusting, @Nullable Redacted<String> authorization) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(authorization == null ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER);
        this.client = trusting ? builder.sslContext(trustingAnybody()).build() : builder.build();
        this.authorization = authorization;
    }

    String text(URI uri) {
        return new String(bytes(uri), StandardCharsets.UTF_8);
    }

    /** Return the file in the directory; one whose digest is another than it should be is an INVALID fault. */
    Path file(URI uri, Path directory, String digest) {
        byte[] bytes = bytes(uri);
        if (!digest.isEmpty() && !digest.replace("sha256:", "").equals(sha256(bytes))) {
            throw new FaultException(
                    Fault.INVALID,
                    "chart " + uri + " is not what chart.digest or the index of its repository says: digests differ");
        }
        try {
            return Files.write(directory.resolve("chart.tgz"), bytes);
        } catch (IOException e) {
            throw new FaultException(Fault.UNAVAILABLE, "cannot keep chart " + uri + " for installing it", e);
        }
    }

    private byte[] bytes(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("User-Agent", "slipway");
        if (authorization != null) {
            request.header("Authorization", authorization.reveal());
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return checked(uri, response.statusCode(), body.readNBytes(LARGEST + 1));
            }
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new FaultException(
                    Fault.UNAVAILABLE, "cannot download " + uri + ": " + why + "; trying again by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while downloading " + uri, e);
        }
    }

    private static byte[] checked(URI uri, int status, byte[] body) {
        if (status == 200 && body.length <= LARGEST) {
            return body;
        }
        Fault fault =
                switch (status) {
                    case 200 -> Fault.INVALID;
                    case 401, 403 -> Fault.DENIED;
                    case 404, 410 -> Fault.NOT_FOUND;
                    case 429 -> Fault.THROTTLED;
                    default -> status >= 500 ? Fault.UNAVAILABLE : Fault.INVALID;
                };
        String why = status == 200 ? "it is larger than " + LARGEST + " bytes" : "the server answered " + status;
        throw new FaultException(fault, "cannot download " + uri + ": " + why);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static SSLContext trustingAnybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has TLS", e);
        }
    }

    /** Trusts anybody, because the object says so; an extended one, so that host names are not checked either. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
