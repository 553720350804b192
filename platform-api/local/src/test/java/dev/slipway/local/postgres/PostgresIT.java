package dev.slipway.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.local.postgres.Postgres.Durability;
import dev.slipway.local.process.Ports;
import dev.slipway.local.tool.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path directory;

    private Postgres postgres = new Postgres(Path.of("unset"), 0, Durability.DURABLE, Tools.ofThisMachine());

    @BeforeEach
    void start() throws Exception {
        postgres = new Postgres(directory, Ports.free(), Durability.DURABLE, Tools.ofThisMachine());
        postgres.start();
    }

    @AfterEach
    void stop() throws Exception {
        var running = postgres.running();
        if (running.isPresent()) {
            running.get().stop();
        }
    }

    @Test
    void dataSurvivesKillAndStop() throws Exception {
        execute("create table t (v int)");
        execute("insert into t values (7)");
        postgres.running().orElseThrow().kill();
        postgres.start();
        assertThat(query("select v from t")).isEqualTo(7);

        postgres.running().orElseThrow().stop();
        postgres.start();
        assertThat(query("select v from t")).isEqualTo(7);
    }

    @Test
    void aNumberThatWentToAnotherProcessDoesNotKeepItFromStarting() throws Exception {
        postgres.running().orElseThrow().kill();
        var file = directory.resolve("data/postmaster.pid");
        var text = Files.readString(file);
        Files.writeString(file, ProcessHandle.current().pid() + text.substring(text.indexOf('\n')));
        postgres.start();
        assertThat(query("select 1")).isEqualTo(1);
    }

    @Test
    void nobodyLogsInWithoutThePassword() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void roleOfATenantCannotEnterTheDatabasesThatComeWithIt() throws Exception {
        execute("create role tenant login password 'secret'");
        for (var database : List.of("postgres", "template1")) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(database), "tenant", "secret"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int query(String sql) throws Exception {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
