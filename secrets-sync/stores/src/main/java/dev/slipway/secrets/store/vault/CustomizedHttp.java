package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Adds to every request what the driver has no place for. */
final class CustomizedHttp extends HttpClient {

    /** A server says with it how far it is; a replica that hears it answers when it is as far. */
    private static final String STATE = "X-Vault-Index";

    private static final String INCONSISTENT = "X-Vault-Inconsistent";

    private final HttpClient http;
    private final Server.Customs customs;
    private final AtomicReference<@Nullable String> state = new AtomicReference<>();

    CustomizedHttp(HttpClient http, Server.Customs customs) {
        this.http = http;
        this.customs = customs;
    }

    /** Headers that no request may carry are a fault. */
    static void check(Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://localhost"));
        headers.forEach((name, value) -> {
            try {
                builder.setHeader(name, value);
            } catch (IllegalArgumentException unusable) {
                throw new FaultException(Fault.INVALID, "headers: \"" + name + "\" cannot be set, or not to that");
            }
        });
    }

    private HttpRequest customized(HttpRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
        customs.headers().forEach(builder::setHeader);
        if (customs.consistent()) {
            Optional.ofNullable(state.get()).ifPresent(known -> builder.setHeader(STATE, known));
        }
        if (customs.forwarded()) {
            builder.setHeader(INCONSISTENT, "forward-active-node");
        }
        return builder.build();
    }

    private <T> HttpResponse<T> noted(HttpResponse<T> response) {
        response.headers().firstValue(STATE).ifPresent(state::set);
        return response;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return noted(http.send(customized(request), handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return http.sendAsync(customized(request), handler).thenApply(this::noted);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
        return http.sendAsync(customized(request), handler, pushed).thenApply(this::noted);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return http.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return http.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return http.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return http.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return http.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return http.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return http.authenticator();
    }

    @Override
    public Version version() {
        return http.version();
    }

    @Override
    public Optional<Executor> executor() {
        return http.executor();
    }
}
