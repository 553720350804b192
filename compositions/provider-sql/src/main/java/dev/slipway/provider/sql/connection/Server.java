package dev.slipway.provider.sql.connection;

import dev.slipway.api.sql.ProviderConfigSpec;
import dev.slipway.api.sql.SecretKeyMapping;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.runtime.json.Json;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL server is and who we are there. */
public record Server(
        String endpoint, String port, String username, Redacted<String> password, String database, String sslMode)
        implements Endpoint {

    private static final String DEFAULT_PORT = "5432";

    /** Read the PostgreSQL server of a provider configuration; a missing secret or key is a NOT_FOUND fault. */
    static Server of(Connection connection) {
        KubeObject config = connection.providerConfig();
        ProviderConfigSpec spec = Json.convert(config.map("spec"), ProviderConfigSpec.class);
        SecretKeyMapping mapping = spec.credentials().secretKeyMapping();
        return new Server(
                value(connection, mapping == null ? null : mapping.endpoint(), "endpoint"),
                port(connection, mapping == null ? null : mapping.port()),
                value(connection, mapping == null ? null : mapping.username(), "username"),
                connection.secrets().require(key(config, mapping == null ? null : mapping.password(), "password")),
                spec.defaultDatabase() == null ? "postgres" : spec.defaultDatabase(),
                sslMode(spec));
    }

    private static String value(Connection connection, @Nullable String mapped, String key) {
        return connection
                .secrets()
                .require(key(connection.providerConfig(), mapped, key))
                .reveal();
    }

    private static String port(Connection connection, @Nullable String mapped) {
        return connection
                .secrets()
                .find(key(connection.providerConfig(), mapped, "port"))
                .map(Redacted::reveal)
                .orElse(DEFAULT_PORT);
    }

    private static SecretKey key(KubeObject config, @Nullable String mapped, String key) {
        String[] path = {"spec", "credentials", "connectionSecretRef", ""};
        String namespace = config.namespace().isEmpty()
                ? config.text(path[0], path[1], path[2], "namespace").orElse("")
                : config.namespace();
        String name = config.text(path[0], path[1], path[2], "name").orElse("");
        return new SecretKey(namespace, name, mapped == null ? key : mapped);
    }

    private static String sslMode(ProviderConfigSpec spec) {
        return spec.sslMode() == null
                ? "verify-full"
                : spec.sslMode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String url(String name) {
        return "jdbc:postgresql://" + endpoint + ":" + port + "/" + Quote.urlPart(name) + "?sslmode=" + sslMode
                + "&connectTimeout=5&loginTimeout=5&socketTimeout=120&ApplicationName=slipway";
    }

    @Override
    public String label() {
        return "PostgreSQL at " + endpoint + ":" + port;
    }

    @Override
    public FaultException explain(String what, SQLException error) {
        return SqlFaults.explain(what, label(), error);
    }
}
