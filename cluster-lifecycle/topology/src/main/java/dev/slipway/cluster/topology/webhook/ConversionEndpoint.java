package dev.slipway.cluster.topology.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * The webhook by which the API server converts Cluster API's objects. It answers on a port of its own, and only once it is
 * reached there are the CRDs told of it and v1beta1 served: before that nothing waits for it, and objects of v1beta2, which
 * are what is stored, never need it.
 */
public final class ConversionEndpoint implements AutoCloseable {

    private static final int LARGEST_REVIEW = 64 * 1024 * 1024;
    private static final int THREADS = 4;
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Kube kube;
    private final String url;
    private final ServingCertificate certificate;
    private final HttpsServer server;
    private final Definitions definitions;
    private final Admission admission;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, runnable -> {
        Thread thread = new Thread(runnable, "conversion");
        thread.setDaemon(true);
        return thread;
    });

    private ConversionEndpoint(
            Kube kube, ConversionAddress address, HttpsServer server, ServingCertificate certificate) {
        this.kube = kube;
        this.server = server;
        this.certificate = certificate;
        int port = server.getAddress().getPort();
        this.url = address.url(port, ConversionAddress.CONVERT);
        this.definitions =
                new Definitions(kube, trusting(certificate, address.client(port, ConversionAddress.CONVERT)));
        this.admission = new Admission(kube, trusting(certificate, address.client(port, ConversionAddress.DEFAULTS)));
        ConversionReviews reviews = new ConversionReviews(this::version);
        ClusterDefaults defaults = new ClusterDefaults(kube::get);
        server.setExecutor(workers);
        server.createContext(ConversionAddress.CONVERT, exchange -> answer(exchange, reviews::answer));
        server.createContext(ConversionAddress.DEFAULTS, exchange -> answer(exchange, defaults::answer));
        server.start();
    }

    private static Map<String, Object> trusting(ServingCertificate certificate, Map<String, Object> client) {
        Map<String, Object> trusting = new LinkedHashMap<>(client);
        trusting.put(
                "caBundle",
                Base64.getEncoder().encodeToString(certificate.certificate().getBytes(StandardCharsets.UTF_8)));
        return trusting;
    }

    /** Return an endpoint that answers, with a certificate made for it, or that of its Service. */
    public static ConversionEndpoint open(Kube kube, ConversionAddress address, Clock clock) {
        ServingCertificate certificate = address.isService()
                ? new StoredCertificate(kube, address, clock).get()
                : ServingCertificate.of(ServingCertificate.made(address.host(), clock));
        try {
            InetSocketAddress listen = address.listen().isEmpty()
                    ? new InetSocketAddress(address.port())
                    : new InetSocketAddress(address.listen(), address.port());
            HttpsServer server = HttpsServer.create(listen, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
            return new ConversionEndpoint(kube, address, server, certificate);
        } catch (IOException problem) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the conversion webhook cannot listen on " + address.listen() + ":" + address.port(),
                    problem);
        }
    }

    /** Return whether the API server uses this endpoint. */
    public boolean isActive() {
        return definitions.areActive() && admission.isActive();
    }

    /**
     * Tell the CRDs of Cluster API of this endpoint, serve v1beta1, wait until it is served, and have Clusters defaulted. An endpoint that is not
     * reached, by this process or by the API server, is an UNAVAILABLE fault, and v1beta1 stays as it was.
     */
    public void activate(Duration patience) {
        reach();
        definitions.activate(patience);
        admission.activate();
    }

    /** An empty body is no review; that it is refused shows that we are reached. */
    private void reach() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            HttpClient.newBuilder()
                    .sslContext(certificate.client())
                    .connectTimeout(ANSWER)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreached) {
            throw new FaultException(
                    Fault.UNAVAILABLE, "the conversion webhook is not reached at " + url + ": " + unreached, unreached);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while asking " + url, interrupted);
        }
    }

    /** Providers serve one of these; the newer contract's name wins. */
    private String version(String group, String kind) {
        return List.of("v1beta2", "v1beta1").stream()
                .filter(version -> kube.kind(new Gvk(group, version, kind)).isPresent())
                .findFirst()
                .orElse("v1beta2");
    }

    private static void answer(HttpExchange exchange, UnaryOperator<byte[]> reviews) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REVIEW);
            byte[] answer;
            int status;
            try {
                answer = reviews.apply(body);
                status = 200;
            } catch (FaultException noReview) {
                answer = noReview.explanation().getBytes(StandardCharsets.UTF_8);
                status = 400;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
