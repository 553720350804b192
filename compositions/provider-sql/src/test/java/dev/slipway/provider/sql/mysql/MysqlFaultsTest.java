package dev.slipway.provider.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MysqlFaultsTest {

    private static Fault fault(String state, int code) {
        return MysqlFaults.of(new SQLException("text", state, code));
    }

    @Test
    void numbersOfTheServerDecide() {
        assertThat(fault("28000", 1045)).isEqualTo(Fault.DENIED);
        assertThat(fault("42000", 1044)).isEqualTo(Fault.DENIED);
        assertThat(fault("42000", 1226)).isEqualTo(Fault.THROTTLED);
        assertThat(fault("08004", 1040)).isEqualTo(Fault.THROTTLED);
        assertThat(fault("HY000", 1007)).isEqualTo(Fault.CONFLICT);
        assertThat(fault("42000", 1049)).isEqualTo(Fault.NOT_FOUND);
    }

    @Test
    void otherwiseTheStateDoes() {
        assertThat(fault("08000", 0)).isEqualTo(Fault.UNAVAILABLE);
        assertThat(fault("42000", 1064)).isEqualTo(Fault.INVALID);
        assertThat(fault("XX000", 0)).isEqualTo(Fault.INTERNAL);
        assertThat(MysqlFaults.of(new SQLException("no state"))).isEqualTo(Fault.UNAVAILABLE);
        assertThat(MysqlFaults.of(new SQLException("pool", "", 0, new SQLException("x", "28000", 1045))))
                .isEqualTo(Fault.DENIED);
        assertThat(MysqlFaults.of(new SQLException("pool", "08000", 0, new ConnectException())))
                .isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void statementThatTheServerQuotesIsLeftOut() {
        SQLException error = new SQLException(
                "(conn=4) You have an error in your SQL syntax; check the manual near 's3cret' at line 1",
                "42000",
                1064);

        assertThat(MysqlFaults.explain("create user a", "MySQL at h:1", error).explanation())
                .isEqualTo(
                        "cannot create user a: MySQL at h:1 says: You have an error in your SQL syntax; check the manual");
    }
}
