package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.User;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.Endpoint;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** MySQL users. A password comes from the secret that the object names, or is generated. */
final class UserKind implements ManagedKind<UserKind.Desired, UserState> {

    private final Servers servers;

    UserKind(Servers servers) {
        this.servers = servers;
    }

    /** A user as it should be; {@code password} is null where there is none, or none yet. */
    record Desired(User.Parameters parameters, @Nullable Redacted<String> password, Wanted wanted) {}

    @Override
    public List<Gvk> gvks() {
        return MysqlKinds.both(MysqlKinds.USER);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return MysqlKinds.CONFIGS;
    }

    @Override
    public Desired desired(Wanted wanted) {
        User.Parameters parameters = Json.convert(wanted.forProvider(), User.Parameters.class);
        return new Desired(parameters, parameters.authenticationPlugin() == null ? password(wanted) : null, wanted);
    }

    private static @Nullable Redacted<String> password(Wanted wanted) {
        Optional<SecretKey> given = wanted.secretKey("passwordSecretRef");
        if (given.isEmpty()) {
            return wanted.connectionSecret("password")
                    .flatMap(wanted.secrets()::generated)
                    .orElse(null);
        }
        return wanted.purpose() == Purpose.OBSERVE
                ? wanted.secrets().find(given.get()).orElse(null)
                : wanted.secrets().require(given.get());
    }

    @Override
    public ExternalResource<Desired, UserState> connect(Connection connection) {
        return new UserResource(servers.of(connection));
    }

    @Override
    public Map<String, Object> atProvider(UserState observed) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("resourceOptionsAsClauses", observed.limits().clauses());
        observed.plugin().ifPresent(plugin -> at.put("authenticationPlugin", Map.of("name", plugin)));
        return at;
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(Desired desired, UserState observed) {
        Endpoint server = observed.server();
        Map<String, Redacted<String>> details = new TreeMap<>();
        details.put("username", Redacted.of(observed.account().name()));
        details.put("endpoint", Redacted.of(server.endpoint()));
        details.put("port", Redacted.of(server.port()));
        if (desired.password() != null) {
            details.put("password", desired.password());
        }
        return details;
    }

    /** MySQL shows at once what was created. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
