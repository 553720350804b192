package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command asks, and by which token: the ones named, or those of the local platform. */
final class ServerOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The address of slipway-server; SLIPWAY_SERVER, or the local platform's, when absent.")
    @Nullable
    private String server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the server's API token; SLIPWAY_TOKEN, or the local platform's, when absent.")
    @Nullable
    private Path tokenFile;

    String address(PlatformOptions platform) throws IOException {
        String named = server == null ? System.getenv("SLIPWAY_SERVER") : server;
        return named == null ? platform.platform().serverUrl() : named;
    }

    String token(PlatformOptions platform) throws IOException {
        if (tokenFile != null) {
            return Files.readString(tokenFile).strip();
        }
        String named = System.getenv("SLIPWAY_TOKEN");
        return named == null ? platform.platform().apiToken() : named;
    }
}
