package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.SecretKeyMapping;
import dev.slipway.api.sql.mysql.MysqlConfigSpec;
import dev.slipway.api.sql.mysql.MysqlConfigSpec.Certificate;
import dev.slipway.api.sql.mysql.MysqlConfigSpec.Tls;
import dev.slipway.api.sql.mysql.MysqlConfigSpec.TlsConfig;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.provider.sql.connection.Endpoint;
import dev.slipway.runtime.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a MySQL or MariaDB server is and who we are there. */
record MysqlServer(String endpoint, String port, String username, Redacted<String> password, String encryption)
        implements Endpoint {

    private static final String DEFAULT_PORT = "3306";

    /**
     * Without other SQL modes a backslash in a text always means the same. MariaDB and MySQL 5 need this one: there a GRANT
     * to a user who was dropped a moment ago makes the user again otherwise, without a password. MySQL 8 has no such mode.
     */
    private static final String SET_MODE = "SET SESSION sql_mode = CASE"
            + " WHEN VERSION() LIKE '%MariaDB%' OR VERSION() LIKE '5.%' THEN 'NO_AUTO_CREATE_USER' ELSE '' END";

    /** Read the server of a provider configuration; a missing secret or key is a NOT_FOUND fault. */
    static MysqlServer of(Connection connection) {
        MysqlConfigSpec spec = Json.convert(connection.providerConfig().map("spec"), MysqlConfigSpec.class);
        SecretKeyMapping mapping = spec.credentials().secretKeyMapping();
        String port = connection
                .secrets()
                .find(key(connection, mapping == null ? null : mapping.port(), "port"))
                .map(Redacted::reveal)
                .orElse(DEFAULT_PORT);
        return new MysqlServer(
                required(connection, mapping == null ? null : mapping.endpoint(), "endpoint")
                        .reveal(),
                port,
                required(connection, mapping == null ? null : mapping.username(), "username")
                        .reveal(),
                required(connection, mapping == null ? null : mapping.password(), "password"),
                encryption(connection, spec));
    }

    private static Redacted<String> required(Connection connection, @Nullable String mapped, String key) {
        return connection.secrets().require(key(connection, mapped, key));
    }

    private static SecretKey key(Connection connection, @Nullable String mapped, String key) {
        KubeObject config = connection.providerConfig();
        String[] path = {"spec", "credentials", "connectionSecretRef", ""};
        String namespace = config.namespace().isEmpty()
                ? config.text(path[0], path[1], path[2], "namespace").orElse("")
                : config.namespace();
        String name = config.text(path[0], path[1], path[2], "name").orElse("");
        return new SecretKey(namespace, name, mapped == null ? key : mapped);
    }

    /** Return the driver's settings for the encryption. */
    private static String encryption(Connection connection, MysqlConfigSpec spec) {
        if (spec.tls() == null) {
            return "sslMode=disable";
        }
        return switch (spec.tls()) {
            case TRUE -> "sslMode=verify-full";
            case SKIP_VERIFY, PREFERRED -> "sslMode=trust";
            case CUSTOM -> custom(connection, spec.tlsConfig());
        };
    }

    private static String custom(Connection connection, @Nullable TlsConfig config) {
        if (config == null) {
            throw invalid("spec.tlsConfig is missing: " + Tls.CUSTOM + " needs it");
        }
        if (config.clientCert() != null || config.clientKey() != null) {
            throw invalid("spec.tlsConfig: client certificates are not supported; use a password");
        }
        if (Boolean.TRUE.equals(config.insecureSkipVerify())) {
            return "sslMode=trust";
        }
        String authority = Optional.ofNullable(config.caCert())
                .map(Certificate::secretRef)
                .map(ref -> connection
                        .secrets()
                        .require(new SecretKey(
                                connection.providerConfig().namespace().isEmpty()
                                        ? Optional.ofNullable(ref.namespace()).orElse("")
                                        : connection.providerConfig().namespace(),
                                ref.name(),
                                ref.key())))
                .map(Redacted::reveal)
                .orElseThrow(() -> invalid("spec.tlsConfig.caCert.secretRef is missing: set it"));
        return "sslMode=verify-full&serverSslCert=" + encode(authority);
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The information schema is always there, and nothing is ever done in it. */
    @Override
    public String database() {
        return "information_schema";
    }

    /** Times are in milliseconds. */
    @Override
    public String url(String database) {
        return "jdbc:mariadb://" + endpoint + ":" + port + "/" + encode(database) + "?" + encryption
                + "&connectTimeout=5000&socketTimeout=120000&connectionAttributes="
                + "program_name:slipway&allowLocalInfile=false&restrictedAuth=mysql_native_password,client_ed25519,"
                + "caching_sha2_password,sha256_password,parsec";
    }

    @Override
    public Optional<String> opening() {
        return Optional.of(SET_MODE);
    }

    @Override
    public String label() {
        return "MySQL at " + endpoint + ":" + port;
    }

    @Override
    public FaultException explain(String what, SQLException error) {
        return MysqlFaults.explain(what, label(), error);
    }
}
