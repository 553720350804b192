package dev.slipway.terraform.work;

import dev.slipway.api.terraform.HealthCheck;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.decide.Retries;
import dev.slipway.terraform.input.Templates;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks what an apply has made whether it answers: a connection for tcp, a status below 400 for http. */
final class HealthChecks {

    static final String REASON = "HealthChecksFailed";

    private static final Duration STANDARD = Duration.ofSeconds(20);
    private static final int FIRST_ERROR = 400;

    private HealthChecks() {}

    /** Fail with the first check that does not answer in its time; templates in targets see the outputs. */
    static void run(List<HealthCheck> checks, Map<String, String> outputs) {
        checks.forEach(check -> run(check, outputs));
    }

    private static void run(HealthCheck check, Map<String, String> outputs) {
        String target = target(check, outputs);
        Duration timeout = Retries.duration(check.timeout(), STANDARD);
        try {
            if (isTcp(check)) {
                connect(target, timeout);
            } else {
                get(target, timeout);
            }
        } catch (IOException | IllegalArgumentException refused) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "health check " + check.name() + ": " + target + " does not answer: " + refused.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server stops", stopping);
        }
    }

    private static boolean isTcp(HealthCheck check) {
        return "tcp".equals(check.type());
    }

    private static String target(HealthCheck check, Map<String, String> outputs) {
        String place = "health check " + check.name();
        String target = isTcp(check) ? check.address() : check.url();
        if (target == null) {
            throw new FaultException(Fault.INVALID, place + ": a tcp check needs an address, an http check a url");
        }
        return Templates.field(place, target, outputs).strip();
    }

    private static void connect(String address, Duration timeout) throws IOException {
        int colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("the address is not host:port");
        }
        int port = Integer.parseInt(address.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), (int) timeout.toMillis());
        }
    }

    private static void get(String url, Duration timeout) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= FIRST_ERROR) {
            throw new IOException("status " + status);
        }
    }
}
