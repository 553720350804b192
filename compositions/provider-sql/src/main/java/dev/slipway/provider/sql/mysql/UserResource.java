package dev.slipway.provider.sql.mysql;

import dev.slipway.api.sql.mysql.User.AuthenticationPlugin;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.sql.connection.Sql;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users of one server. A user and its password are made by one statement, so that there is never one without. */
final class UserResource implements ExternalResource<UserKind.Desired, UserState> {

    private static final String PASSWORD = "password";
    private static final String PLUGIN = "authenticationPlugin";
    private static final String LIMITS = "resourceOptions";

    private final Sql sql;

    UserResource(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Observation<UserState> observe(Identity identity, UserKind.Desired desired) {
        Optional<UserState> state = read(identity);
        if (state.isEmpty()) {
            return new Observation.Absent<>();
        }
        requireOurs(identity, desired);
        return new Observation.Present<>(state.get(), new Drift(drift(desired, state.get())));
    }

    private List<Drift.Field> drift(UserKind.Desired desired, UserState state) {
        List<Drift.Field> fields = new ArrayList<>();
        Limits limits = state.limits().with(desired.parameters().resourceOptions());
        if (!limits.equals(state.limits())) {
            fields.add(new Drift.Field(
                    LIMITS,
                    limits.clauses().toString(),
                    state.limits().clauses().toString()));
        }
        AuthenticationPlugin plugin = desired.parameters().authenticationPlugin();
        if (plugin != null && !plugin.name().equals(state.authentication())) {
            fields.add(new Drift.Field(PLUGIN, plugin.name(), state.authentication()));
        }
        if (desired.password() != null && !isPassword(state, desired.password())) {
            fields.add(new Drift.Field(PASSWORD, "", "").masked());
        }
        return fields;
    }

    /**
     * A password whose verifier cannot be computed is tried, where the user may come from anywhere; where it may not, the
     * server could refuse us for that alone, and the password counts as the right one.
     */
    private static boolean isPassword(UserState state, Redacted<String> password) {
        if (state.plugin().isPresent()) {
            return false;
        }
        return state.isNative()
                ? state.verifies(password)
                : !state.account().host().equals("%") || opens(state, password);
    }

    private static boolean opens(UserState state, Redacted<String> password) {
        String url = state.server().url("");
        try {
            DriverManager.getConnection(url, state.account().name(), password.reveal())
                    .close();
            return true;
        } catch (SQLException refused) {
            return !MysqlFaults.is(refused, MysqlFaults.ACCESS_DENIED);
        }
    }

    @Override
    public Identity create(Identity identity, UserKind.Desired desired) {
        Account account = Account.of(identity.externalName());
        if (read(identity).isPresent()) {
            requireOurs(identity, desired);
            return identity;
        }
        Limits limits = new Limits(0, 0, 0, 0).with(desired.parameters().resourceOptions());
        run("create user " + account, desired, "CREATE USER " + account.sql() + identified(desired) + limits.sql());
        return identity;
    }

    private static String identified(UserKind.Desired desired) {
        AuthenticationPlugin plugin = desired.parameters().authenticationPlugin();
        if (plugin != null) {
            return identified(plugin);
        }
        return desired.password() == null
                ? ""
                : " IDENTIFIED BY " + MysqlQuote.literal(desired.password().reveal());
    }

    private static String identified(AuthenticationPlugin plugin) {
        String by = plugin.authString() == null ? "" : " AS " + MysqlQuote.literal(plugin.authString());
        return " IDENTIFIED WITH " + MysqlQuote.identifier(plugin.name()) + by;
    }

    @Override
    public void update(Identity identity, UserKind.Desired desired, Drift drift) {
        Account account = Account.of(identity.externalName());
        Optional<UserState> state = read(identity);
        if (state.isEmpty()) {
            return;
        }
        boolean proof = has(drift, PASSWORD) || has(drift, PLUGIN);
        Limits limits = state.get().limits().with(desired.parameters().resourceOptions());
        String statement = "ALTER USER " + account.sql() + (proof ? identified(desired) : "") + limits.sql();
        run("change user " + account, desired, statement);
    }

    private static boolean has(Drift drift, String path) {
        return drift.fields().stream().anyMatch(field -> field.path().equals(path));
    }

    @Override
    public void delete(Identity identity, UserKind.Desired desired) {
        if (read(identity).isEmpty()) {
            return;
        }
        requireOurs(identity, desired);
        Account account = Account.of(identity.externalName());
        run("drop user " + account, desired, "DROP USER IF EXISTS " + account.sql());
    }

    private void run(String what, UserKind.Desired desired, String statement) {
        @Nullable Boolean binlog = desired.parameters().binlog();
        MysqlKinds.run(sql, what, binlog, List.of(statement));
    }

    private Optional<UserState> read(Identity identity) {
        Account account = Account.of(identity.externalName());
        return sql.call("look up user " + account, connection -> UserState.read(connection, sql.server(), account));
    }

    private static void requireOurs(Identity identity, UserKind.Desired desired) {
        MysqlKinds.requireOurs(desired.wanted(), "user " + Account.of(identity.externalName()));
    }
}
