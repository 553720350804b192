package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** The table's SQL. */
final class JournalTable {

    private static final String TABLE = JournalDatabase.SCHEMA + ".journal";
    private static final String INSERT = "insert into " + TABLE
            + " (entry, at, correlation, api_version, kind, namespace, name, uid, event, message)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (entry) do nothing";
    private static final String SELECT =
            "select at, correlation, api_version, kind, namespace, name, uid, event, message from " + TABLE;
    private static final String NEWEST = " order by at desc, id desc limit ?";

    private final DataSource pool;

    JournalTable(DataSource pool) {
        this.pool = pool;
    }

    /** Add all or none of the entries; those that are there already stay as they are. */
    void insert(List<QueuedEntry> entries) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (QueuedEntry entry : entries) {
                    bind(statement, entry);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    List<Entry> about(Ref object, int limit) throws SQLException {
        String sql = SELECT + " where kind = ? and name = ? and namespace = ? and api_group = ?" + NEWEST;
        return select(
                sql,
                limit,
                object.gvk().kind(),
                object.name(),
                object.namespace(),
                object.gvk().group());
    }

    List<Entry> causedBy(String correlation, int limit) throws SQLException {
        return select(SELECT + " where correlation = ? and correlation <> ''" + NEWEST, limit, correlation);
    }

    private List<Entry> select(String sql, int limit, String... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.setInt(parameters.length + 1, limit);
            return read(statement);
        }
    }

    private static List<Entry> read(PreparedStatement statement) throws SQLException {
        List<Entry> newestFirst = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                newestFirst.add(entry(rows));
            }
        }
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Gvk gvk = Gvk.of(row.getString("api_version"), row.getString("kind"));
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("correlation"),
                new Ref(gvk, row.getString("namespace"), row.getString("name")),
                row.getString("uid"),
                row.getString("event"),
                row.getString("message"));
    }

    private static void bind(PreparedStatement statement, QueuedEntry queued) throws SQLException {
        Entry entry = queued.entry();
        statement.setObject(1, queued.id());
        statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
        List<String> texts = List.of(
                entry.correlation(),
                entry.object().gvk().apiVersion(),
                entry.object().gvk().kind(),
                entry.object().namespace(),
                entry.object().name(),
                entry.uid(),
                entry.event(),
                entry.message());
        for (int i = 0; i < texts.size(); i++) {
            statement.setString(i + 3, texts.get(i));
        }
    }
}
