package dev.slipway.runtime.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Few connections, opened when needed: the database may be away when the server starts. */
final class JournalPool {

    /** Nothing waits for ever for a database that hangs. */
    static final Map<String, String> PROPERTIES = Map.of(
            "connectTimeout", "2",
            "loginTimeout", "5",
            "socketTimeout", "15",
            "tcpKeepAlive", "true",
            "ApplicationName", "slipway-journal",
            "reWriteBatchedInserts", "true");

    private static final int CONNECTIONS = 3;
    private static final int CONNECTION_TIMEOUT_MILLIS = 2500;

    private JournalPool() {}

    static HikariDataSource open(JournalDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("slipway-journal");
        config.setJdbcUrl(database.url());
        config.setUsername(user(database.writer()));
        config.setPassword(password(database.writer()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(CONNECTION_TIMEOUT_MILLIS / 2);
        config.setInitializationFailTimeout(-1);
        PROPERTIES.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    static @Nullable String user(JournalDatabase.Login login) {
        return login.user().isEmpty() ? null : login.user();
    }

    static @Nullable String password(JournalDatabase.Login login) {
        return login.user().isEmpty() ? null : login.password().reveal();
    }
}
