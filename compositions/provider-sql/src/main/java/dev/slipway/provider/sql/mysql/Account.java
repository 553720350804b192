package dev.slipway.provider.sql.mysql;

/** A user as MySQL knows one: a name, and where it may come from. */
record Account(String name, String host) {

    /** Read {@code name@host}; without a host the user may come from anywhere. */
    static Account of(String text) {
        int at = text.indexOf('@');
        return at < 0 ? new Account(text, "%") : new Account(text.substring(0, at), text.substring(at + 1));
    }

    /** Return the form that SQL has. */
    String sql() {
        return MysqlQuote.literal(name) + "@" + MysqlQuote.literal(host);
    }

    @Override
    public String toString() {
        return name + "@" + host;
    }
}
