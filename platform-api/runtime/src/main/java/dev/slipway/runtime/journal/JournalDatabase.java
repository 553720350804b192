package dev.slipway.runtime.journal;

import dev.slipway.kernel.secret.Redacted;

/**
 * Where the journal is kept. The owner creates the tables; when it is another role than the writer, the writer is only
 * granted to add and read rows.
 *
 * @param url a JDBC URL such as {@code jdbc:postgresql://127.0.0.1:5432/slipway}
 */
public record JournalDatabase(String url, Login writer, Login owner) {

    /** The schema that holds the journal's tables. */
    public static final String SCHEMA = "slipway";

    public JournalDatabase {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the journal's database must be a PostgreSQL JDBC URL, such as"
                    + " jdbc:postgresql://127.0.0.1:5432/slipway");
        }
    }

    /** A role and its password; both empty where the URL names them. */
    public record Login(String user, Redacted<String> password) {}

    /** Return a database in which one role owns the tables and writes. */
    public static JournalDatabase of(String url, String user, Redacted<String> password) {
        Login login = new Login(user, password);
        return new JournalDatabase(url, login, login);
    }

    public JournalDatabase ownedBy(String user, Redacted<String> password) {
        return new JournalDatabase(url, writer, new Login(user, password));
    }

    boolean hasOwnWriter() {
        return !writer.user().equals(owner.user());
    }

    /** Return the address without parameters, which may hold a password. */
    String address() {
        int parameters = url.indexOf('?');
        String bare = parameters < 0 ? url : url.substring(0, parameters);
        return bare.substring("jdbc:".length());
    }
}
