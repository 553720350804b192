package dev.slipway.cloud.gcp;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;

/**
 * One service of Google Cloud: {@code name} is what its public host and endpoints call it, such as {@code pubsub}. Modules
 * that need a service declare a constant and depend on its client.
 *
 * @param <C> the client
 */
public final class GcpService<C extends AbstractGoogleJsonClient> {

    private static final String APPLICATION = "slipway";

    /** Begins to build a client. */
    @FunctionalInterface
    public interface Builder {
        AbstractGoogleJsonClient.Builder begin(HttpTransport http, JsonFactory json, HttpRequestInitializer each);
    }

    private final String name;
    private final Class<C> type;
    private final Builder builder;

    private GcpService(String name, Class<C> type, Builder builder) {
        this.name = name;
        this.type = type;
        this.builder = builder;
    }

    public static <C extends AbstractGoogleJsonClient> GcpService<C> of(String name, Class<C> type, Builder builder) {
        return new GcpService<>(name, type, builder);
    }

    public String name() {
        return name;
    }

    C build(GcpTarget target, HttpTransport http, HttpRequestInitializer each) {
        AbstractGoogleJsonClient.Builder begun =
                builder.begin(http, GsonFactory.getDefaultInstance(), each).setApplicationName(APPLICATION);
        target.root(name).ifPresent(begun::setRootUrl);
        return type.cast(begun.build());
    }

    C cast(AbstractGoogleJsonClient client) {
        return type.cast(client);
    }

    @Override
    public String toString() {
        return name;
    }
}
