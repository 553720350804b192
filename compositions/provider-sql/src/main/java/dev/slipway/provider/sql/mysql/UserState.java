package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.sql.connection.Endpoint;
import dev.slipway.provider.sql.connection.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A user as the server describes it. */
record UserState(Account account, Limits limits, String authentication, String verifier, Endpoint server) {

    private static final String NATIVE = "mysql_native_password";

    /** Plugins that check a password, of both makes of server. */
    private static final java.util.Set<String> PASSWORDS =
            java.util.Set.of("", NATIVE, "caching_sha2_password", "sha256_password", "ed25519", "parsec");

    private static final String QUERY = "SELECT max_connections, max_questions, max_updates, max_user_connections,"
            + " plugin, authentication_string FROM mysql.user WHERE user = ? AND host = ?";

    static Optional<UserState> read(Connection connection, Endpoint server, Account account) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, QUERY, account.name(), account.host());
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(of(row, server, account)) : Optional.empty();
        }
    }

    private static UserState of(ResultSet row, Endpoint server, Account account) throws SQLException {
        Limits limits = new Limits(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        return new UserState(account, limits, text(row, 5), text(row, 6), server);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Return the plugin that authenticates the user, where that is not by a password. */
    Optional<String> plugin() {
        return PASSWORDS.contains(authentication) ? Optional.empty() : Optional.of(authentication);
    }

    boolean isNative() {
        return authentication.equals(NATIVE) || authentication.isEmpty();
    }

    /** Return whether this is the password, for users whose verifier anybody can compute. */
    boolean verifies(Redacted<String> password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            byte[] once = sha.digest(password.reveal().getBytes(StandardCharsets.UTF_8));
            String twice = "*" + HexFormat.of().formatHex(sha.digest(once)).toUpperCase(Locale.ROOT);
            return twice.equals(verifier);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }

    /** The verifier is a secret as well. */
    @Override
    public String toString() {
        return account.toString();
    }
}
