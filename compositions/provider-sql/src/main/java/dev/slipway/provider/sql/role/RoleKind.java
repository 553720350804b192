package dev.slipway.provider.sql.role;

import dev.slipway.api.sql.RoleParameters;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.sql.connection.PostgresKinds;
import dev.slipway.provider.sql.connection.Servers;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Login roles and groups. A password comes from the secret that the object names, or is generated. */
public final class RoleKind implements ManagedKind<RoleWanted, RoleState> {

    private final Servers servers;

    public RoleKind(Servers servers) {
        this.servers = servers;
    }

    @Override
    public List<Gvk> gvks() {
        return PostgresKinds.both(PostgresKinds.ROLE);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return PostgresKinds.CONFIGS;
    }

    @Override
    public RoleWanted desired(Wanted wanted) {
        RoleParameters parameters = Json.convert(wanted.forProvider(), RoleParameters.class);
        Optional<SecretKey> given = wanted.secretKey("passwordSecretRef");
        Optional<SecretKey> own = wanted.connectionSecret("password");
        Redacted<String> password = given.isPresent()
                ? given(wanted, given.get())
                : own.flatMap(wanted.secrets()::generated).orElse(null);
        return new RoleWanted(parameters, password, given.isPresent() || own.isPresent(), wanted);
    }

    private static @Nullable Redacted<String> given(Wanted wanted, SecretKey key) {
        boolean mustExist = wanted.purpose() != Purpose.OBSERVE;
        return mustExist
                ? wanted.secrets().require(key)
                : wanted.secrets().find(key).orElse(null);
    }

    @Override
    public ExternalResource<RoleWanted, RoleState> connect(Connection connection) {
        return new RoleResource(servers.of(connection));
    }

    @Override
    public Map<String, Object> atProvider(RoleState observed) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put(
                "privilegesAsClauses",
                observed.privileges().entrySet().stream()
                        .map(entry -> entry.getKey().clause(entry.getValue()))
                        .toList());
        if (!observed.settings().isEmpty()) {
            at.put(
                    "configurationParameters",
                    observed.settings().entrySet().stream()
                            .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
                            .toList());
        }
        return at;
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(RoleWanted desired, RoleState observed) {
        Map<String, Redacted<String>> details = new TreeMap<>();
        details.put("username", Redacted.of(observed.name()));
        details.put("endpoint", Redacted.of(observed.server().endpoint()));
        details.put("port", Redacted.of(observed.server().port()));
        if (desired.password() != null) {
            details.put("password", desired.password());
        }
        return details;
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        String field = "passwordRotationTrigger";
        return object.at("spec", "forProvider", field).isPresent() ? List.of("spec.forProvider." + field) : List.of();
    }

    /** PostgreSQL shows at once what was created. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
