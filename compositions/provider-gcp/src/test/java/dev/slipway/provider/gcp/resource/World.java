package dev.slipway.provider.gcp.resource;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.gcp.account.GcpProject;
import dev.slipway.provider.gcp.fake.FakeGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A Google Cloud without limits of speed, for tests, and clients to prepare things with. */
final class World implements AutoCloseable {

    static final String PROJECT = "test-project";
    static final String TOKEN = "ya29.test-token";

    final FakeGoogle google = new FakeGoogle();
    final GcpClients clients = new GcpClients(100_000, (service, operation, outcome, took) -> {});

    GcpProject project() {
        return project(google.url());
    }

    static GcpProject project(String url) {
        return new GcpProject(new GcpCredentials.AccessToken(Redacted.of(TOKEN)), PROJECT, false, null, url);
    }

    /** Make a call as somebody else would. */
    <C extends AbstractGoogleJsonClient, T> T call(GcpService<C> service, Scope.Call<C, T> call) {
        GcpTarget target = new GcpTarget(new GcpCredentials.None(), PROJECT, "", null, google.url());
        try {
            AbstractGoogleClientRequest<T> request = call.on(clients.client(service, target));
            return request.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clients.close();
        google.close();
    }
}
