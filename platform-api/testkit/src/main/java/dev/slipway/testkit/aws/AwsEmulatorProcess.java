package dev.slipway.testkit.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An emulator in a process of its own, which outlives any server that a test kills; closing ends it. */
public final class AwsEmulatorProcess implements AutoCloseable {

    private final Process process;
    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();

    private AwsEmulatorProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Start with this JVM and class path on a free port. */
    public static AwsEmulatorProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AwsEmulatorMain.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new AwsEmulatorProcess(process, firstLine(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI firstLine(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the emulator ended at once");
        }
        return URI.create(line);
    }

    public URI url() {
        return url;
    }

    /** Make the next calls fail; {@code times} {@link Integer#MAX_VALUE} stands for always. */
    public void fail(int times, Failure failure) {
        Failure.What what = failure.what();
        post(
                "failures",
                Map.of(
                        "action", failure.action(),
                        "when", failure.when().name(),
                        "times", String.valueOf(times),
                        "status", String.valueOf(what.status()),
                        "code", what.code(),
                        "message", what.message()));
    }

    public void recover() {
        post("recover", Map.of());
    }

    /** Say how many looks and milliseconds each state of an operation lasts. */
    public void waiting(int looks, long millis) {
        post("waiting", Map.of("looks", String.valueOf(looks), "millis", String.valueOf(millis)));
    }

    public void limit(int callsPerSecond) {
        post("limit", Map.of("perSecond", String.valueOf(callsPerSecond)));
    }

    /** Return every call as a line: service, region, action, subject, done or undone, and what the caller saw. */
    public List<String> journal() {
        return post("journal", Map.of()).lines().filter(line -> !line.isEmpty()).toList();
    }

    /** Return how many calls of the action had their effect. */
    public long effects(String action) {
        return journal().stream()
                .filter(line -> line.contains(" " + action + " ") && line.contains(" done "))
                .count();
    }

    /** Return how many RDS instances exist. */
    public int instances() {
        return Integer.parseInt(post("instances", Map.of()).strip());
    }

    private String post(String command, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(Control.PATH + command))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
