package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls over HTTP, with an end to waiting. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What was answered. */
    record Answer(int status, String body) {}

    /** Call and return what was answered with success; anything else is a fault that names the service, not the address. */
    Answer call(String service, String method, String url, Map<String, String> headers, String body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
            headers.forEach(request::header);
            request.method(
                    method,
                    body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return checked(service, new Answer(response.statusCode(), response.body()));
        } catch (IOException unreachable) {
            throw new FaultException(
                    Fault.UNAVAILABLE, service + " cannot be reached: " + unreachable.getMessage(), unreachable);
        } catch (IllegalArgumentException wrong) {
            throw new FaultException(Fault.INVALID, service + " has an address or header that is none", wrong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, service + " was not called: the server stops", interrupted);
        }
    }

    private static Answer checked(String service, Answer answer) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        String said = answer.body().substring(0, Math.min(LONGEST, answer.body().length()));
        Fault fault =
                switch (answer.status()) {
                    case 401, 403 -> Fault.DENIED;
                    case 404 -> Fault.NOT_FOUND;
                    case 429 -> Fault.THROTTLED;
                    default -> answer.status() >= 500 ? Fault.UNAVAILABLE : Fault.INVALID;
                };
        throw new FaultException(fault, service + " answers " + answer.status() + ": " + said);
    }
}
