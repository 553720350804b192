package dev.slipway.local.controlplane;

import dev.slipway.local.process.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks {@code /readyz}, trusting only the certificate that the API server made for itself. */
record ApiServerHealth(int port, Path certificate, String token) implements HealthCheck {

    @Override
    public boolean isHealthy() throws IOException, InterruptedException {
        return Files.exists(certificate)
                && ApiClient.of(port, Files.readString(certificate), token).isReady();
    }
}
