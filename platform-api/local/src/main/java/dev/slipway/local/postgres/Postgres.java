package dev.slipway.local.postgres;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.OwnerOnly;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.ProcessSpec.StopSignal;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Directories;
import dev.slipway.local.tool.Provision.Available;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL in one directory, on 127.0.0.1 only, with passwords (scram-sha-256) and without sockets. The superuser
 * {@code postgres} has a generated password that only the owner of the directory can read. Data survives kill -9.
 */
public final class Postgres {

    /** The superuser's name. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    // No process has this number; see forgetDeadPostmaster.
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE - 1);

    private final Path directory;
    private final int port;
    private final Durability durability;
    private final Tools tools;

    /** How much a power cut may cost. */
    public enum Durability {
        /** Nothing that was committed. */
        DURABLE,
        /** Everything; for tests. */
        THROW_AWAY
    }

    public Postgres(Path directory, int port, Durability durability, Tools tools) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.durability = durability;
        this.tools = tools;
    }

    public int port() {
        return port;
    }

    /** The superuser's password. */
    public String password() throws IOException {
        return OwnerOnly.secret(directory.resolve("superuser.password"));
    }

    /** The address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException, IOException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password());
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Starts it and waits until it takes logins; makes the data directory the first time. */
    public ManagedProcess start() throws IOException, StartFailure, InterruptedException {
        var running = running();
        if (running.isPresent()) {
            return running.get().awaitHealthy(health(), START);
        }
        Files.createDirectories(directory);
        var programs = tools.postgres().orThrow();
        var user = UnprivilegedCommand.ofThisUser();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(programs, user);
        }
        forgetDeadPostmaster();
        var process = ManagedProcess.start(spec(user.wrap(serverCommand(programs))));
        process.awaitHealthy(health(), START);
        closeToOthers();
        return process;
    }

    /** PostgreSQL lets every role into every database; tenants' roles have no business in those that it comes with. */
    private void closeToOthers() throws IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("revoke connect on database postgres, template1 from public");
        } catch (SQLException e) {
            throw new IOException("PostgreSQL's own databases cannot be closed to others: " + e.getMessage(), e);
        }
    }

    public Optional<ManagedProcess> running() throws IOException {
        return ManagedProcess.find(spec(List.of()));
    }

    /** Takes a login. */
    public HealthCheck health() {
        return () -> {
            try (var connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                return false;
            }
        };
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** initdb in a directory beside, so that a crash half way leaves nothing that looks finished. */
    private void initialise(Available programs, UnprivilegedCommand user)
            throws IOException, StartFailure, InterruptedException {
        var fresh = directory.resolve("data.new");
        Directories.delete(fresh);
        OwnerOnly.directory(fresh);
        password();
        user.prepare(fresh);
        var command = new ArrayList<>(List.of(programs.program("bin/initdb").toString(), "-D", fresh.toString()));
        command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"));
        command.addAll(
                List.of("--pwfile", directory.resolve("superuser.password").toString(), "--no-instructions"));
        if (durability == Durability.THROW_AWAY) {
            command.add("--no-sync");
        }
        var log = directory.resolve("initdb.log");
        var process = new ProcessBuilder(user.wrap(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new StartFailure("PostgreSQL's data directory could not be made:\n" + Files.readString(log));
        }
        Files.move(fresh, data());
    }

    /**
     * A killed server leaves the number of its process behind, and PostgreSQL does not start while a process of that
     * number exists, whoever it is by now. The number is replaced by one that cannot be; the rest of the file stays,
     * because PostgreSQL finds in it whether children of the dead server still use its memory.
     */
    private void forgetDeadPostmaster() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (Files.exists(file)) {
            var text = Files.readString(file);
            var rest = text.indexOf('\n');
            if (rest < 0) {
                Files.delete(file);
            } else {
                Files.writeString(file, NO_PROCESS + text.substring(rest));
            }
        }
    }

    private List<String> serverCommand(Available programs) {
        var command = new ArrayList<>(List.of(programs.program("bin/postgres").toString(), "-D", data().toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "shared_buffers=64MB"));
        command.addAll(List.of("-c", "max_connections=200", "-c", "dynamic_shared_memory_type=mmap"));
        if (durability == Durability.THROW_AWAY) {
            command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off"));
        }
        return command;
    }

    private ProcessSpec spec(List<String> command) {
        return ProcessSpec.of("postgres", directory, command).withStop(StopSignal.INT);
    }
}
