package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import dev.slipway.cloud.call.CallObserver;
import dev.slipway.cloud.call.Pacer;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happens to every request of a client: it is signed, waits for its turn, has limits of time, and is told of. */
final class EachRequest implements HttpRequestInitializer {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    private final String service;
    private final HttpRequestInitializer credentials;
    private final Pacer pacer;
    private final CallObserver observer;
    private final @Nullable String quotaProject;

    EachRequest(
            String service,
            HttpRequestInitializer credentials,
            Pacer pacer,
            CallObserver observer,
            @Nullable String quotaProject) {
        this.service = service;
        this.credentials = credentials;
        this.pacer = pacer;
        this.observer = observer;
        this.quotaProject = quotaProject;
    }

    @Override
    public void initialize(HttpRequest request) throws IOException {
        request.setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS).setNumberOfRetries(1);
        credentials.initialize(request);
        if (quotaProject != null) {
            request.getHeaders().set("x-goog-user-project", quotaProject);
        }
        pace(request);
        observe(request);
    }

    private void pace(HttpRequest request) {
        HttpExecuteInterceptor signing = request.getInterceptor();
        request.setInterceptor(about -> {
            pacer.await();
            if (signing != null) {
                signing.intercept(about);
            }
        });
    }

    /** One answer may be looked at again: that of a token which has just expired. */
    private void observe(HttpRequest request) {
        long begun = System.nanoTime();
        HttpUnsuccessfulResponseHandler renewing = request.getUnsuccessfulResponseHandler();
        request.setUnsuccessfulResponseHandler((about, response, supportsRetry) -> {
            if (response.getStatusCode() == 429) {
                pacer.slowDown();
            }
            boolean again = renewing != null && renewing.handleResponse(about, response, supportsRetry);
            if (!again) {
                tell(about, "failed", begun);
            }
            return again;
        });
        request.setResponseInterceptor(response -> {
            if (response.isSuccessStatusCode()) {
                tell(request, "done", begun);
            }
        });
    }

    private void tell(HttpRequest request, String outcome, long begun) {
        observer.called(service, request.getRequestMethod(), outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
}
