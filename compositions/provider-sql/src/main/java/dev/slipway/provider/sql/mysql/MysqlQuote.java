package dev.slipway.provider.sql.mysql;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/** Puts names and values into SQL text where MySQL takes no parameters. Our sessions have no SQL mode that changes it. */
final class MysqlQuote {

    private MysqlQuote() {}

    static String identifier(String name) {
        return "`" + checked(name).replace("`", "``") + "`";
    }

    static String literal(String text) {
        return "'" + checked(text).replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new FaultException(Fault.INVALID, "a name or value has a NUL character: remove it");
        }
        return text;
    }
}
