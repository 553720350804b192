package dev.slipway.local.controlplane;

import dev.slipway.local.process.HealthCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks {@code /readyz}, trusting only the certificate that the API server made for itself. */
record ApiServerHealth(int port, Path certificate, String token) implements HealthCheck {

    @Override
    public boolean isHealthy() throws IOException, InterruptedException {
        if (!Files.exists(certificate)) {
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/readyz"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(5))
                .build();
        return client().send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private HttpClient client() throws IOException {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            var pem = Files.readString(certificate).getBytes(StandardCharsets.US_ASCII);
            var position = 0;
            for (var one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
                trusted.setCertificateEntry("certificate-" + position++, one);
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException("the API server's certificate is not readable yet", e);
        }
    }
}
