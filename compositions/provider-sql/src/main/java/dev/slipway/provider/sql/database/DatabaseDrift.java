package dev.slipway.provider.sql.database;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.kernel.plan.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a database with what is wanted; fields that are not set are nobody's business. Pure. */
final class DatabaseDrift {

    static final String OWNER_MARK = "comment";

    /** PostgreSQL can change these only by making the database anew. */
    static final Set<String> IMMUTABLE = Set.of("encoding", "lcCollate", "lcCType");

    private DatabaseDrift() {}

    static Drift of(DatabaseParameters wanted, DatabaseState actual, String ownerUid) {
        List<Drift.Field> fields = new ArrayList<>();
        compare(fields, "owner", wanted.owner(), actual.owner());
        compare(fields, "allowConnections", wanted.allowConnections(), actual.allowConnections());
        compare(fields, "connectionLimit", wanted.connectionLimit(), actual.connectionLimit());
        compare(fields, "isTemplate", wanted.isTemplate(), actual.isTemplate());
        compare(fields, "tablespace", wanted.tablespace(), actual.tablespace());
        compareLoosely(fields, "encoding", wanted.encoding(), actual.encoding());
        compareLoosely(fields, "lcCollate", wanted.lcCollate(), actual.lcCollate());
        compareLoosely(fields, "lcCType", wanted.lcCType(), actual.lcCType());
        compare(fields, OWNER_MARK, ownerUid, actual.ownerUid());
        return new Drift(fields);
    }

    private static void compare(List<Drift.Field> fields, String path, @Nullable Object wanted, Object actual) {
        if (wanted != null && !Objects.equals(wanted, actual)) {
            fields.add(new Drift.Field(path, wanted, actual));
        }
    }

    /** UTF8 and utf-8 are the same encoding, en_US.UTF-8 and en_US.utf8 the same locale. */
    private static void compareLoosely(List<Drift.Field> fields, String path, @Nullable String wanted, String actual) {
        if (wanted != null && !plain(wanted).equals(plain(actual))) {
            fields.add(new Drift.Field(path, wanted, actual));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.@]", "");
    }
}
