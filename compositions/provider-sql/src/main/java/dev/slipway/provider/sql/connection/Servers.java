package dev.slipway.provider.sql.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.kind.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One small pool per provider configuration; it is replaced when the configuration or its secret changes. */
public final class Servers implements AutoCloseable {

    private static final int CONNECTIONS = 6;
    private static final long CONNECT_MS = 5_000;
    private static final long IDLE_MS = 60_000;

    private final Function<Connection, Endpoint> reader;
    private final Map<Ref, Sql> open = new ConcurrentHashMap<>();
    private final Map<Sql, HikariDataSource> pools = new ConcurrentHashMap<>();

    /** PostgreSQL servers. */
    public Servers() {
        this(Server::of);
    }

    /** Servers that are read from provider configurations in this way. */
    public Servers(Function<Connection, Endpoint> reader) {
        this.reader = reader;
    }

    /** Return the server behind a provider configuration; connects when it is first used. */
    public Sql of(Connection connection) {
        Endpoint server = reader.apply(connection);
        return open.compute(
                connection.providerConfig().ref(),
                (ref, known) -> known != null && known.server().equals(server) ? known : replace(known, server));
    }

    private Sql replace(@Nullable Sql known, Endpoint server) {
        if (known != null) {
            close(known);
        }
        HikariDataSource pool = new HikariDataSource(settings(server));
        Sql sql = new Sql(server, pool);
        pools.put(sql, pool);
        return sql;
    }

    private static HikariConfig settings(Endpoint server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sql-" + server.endpoint() + "-" + server.port());
        config.setJdbcUrl(server.url(server.database()));
        config.setUsername(server.username());
        config.setPassword(server.password().reveal());
        server.opening().ifPresent(config::setConnectionInitSql);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MS);
        config.setConnectionTimeout(CONNECT_MS);
        // Opening must not connect: an unreachable server is reported by the first use, not by making the pool.
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private void close(Sql sql) {
        HikariDataSource pool = pools.remove(sql);
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public void close() {
        open.clear();
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }
}
