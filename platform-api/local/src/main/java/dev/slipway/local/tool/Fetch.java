package dev.slipway.local.tool;

import dev.slipway.local.tool.ToolSource.Miss;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/** Downloads over HTTP that give up quickly where there is no network and accept nothing with a wrong checksum. */
record Fetch(boolean offline) {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration TEXT = Duration.ofSeconds(15);
    private static final Duration FILE = Duration.ofMinutes(15);

    String text(String address) throws Miss, InterruptedException {
        try {
            var response = client().send(request(address, TEXT), BodyHandlers.ofString());
            return accepted(address, response.statusCode(), response.body());
        } catch (IOException e) {
            throw unreachable(address, e);
        }
    }

    /** Writes the file, or leaves nothing and says why; {@code algorithm} is a {@link MessageDigest} name. */
    void file(String address, Path target, String algorithm, String checksum) throws Miss, InterruptedException {
        try {
            var response = client().send(request(address, FILE), BodyHandlers.ofInputStream());
            try (var body = accepted(address, response.statusCode(), response.body())) {
                var actual = save(body, target, algorithm);
                if (!actual.equals(checksum.toLowerCase(Locale.ROOT))) {
                    Files.deleteIfExists(target);
                    throw new Miss(address + " has the wrong " + algorithm + " checksum: expected " + checksum
                            + ", got " + actual);
                }
            }
        } catch (IOException e) {
            throw unreachable(address, e);
        }
    }

    private HttpRequest request(String address, Duration timeout) throws Miss {
        if (offline) {
            throw new Miss("SLIPWAY_OFFLINE is set");
        }
        return HttpRequest.newBuilder(URI.create(address)).timeout(timeout).build();
    }

    private static <T> T accepted(String address, int status, T body) throws Miss {
        if (status != 200) {
            throw new Miss(address + " answered " + status);
        }
        return body;
    }

    private static String save(InputStream body, Path target, String algorithm) throws IOException {
        try (var digested = new DigestInputStream(body, MessageDigest.getInstance(algorithm))) {
            Files.copy(digested, target);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Miss unreachable(String address, IOException e) {
        var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Miss(address + " cannot be reached: " + why);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }
}
