package dev.slipway.provider.sql.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class SqlFaultsTest {

    private static final String WHERE = "PostgreSQL at 127.0.0.1:5432";

    @ParameterizedTest(name = "{0} {2} is {1}")
    @CsvSource({
        "08006,UNAVAILABLE,connection_failure",
        "57P03,UNAVAILABLE,cannot_connect_now",
        "57P01,UNAVAILABLE,admin_shutdown",
        "58030,UNAVAILABLE,io_error",
        "53200,UNAVAILABLE,out_of_memory",
        "53300,THROTTLED,too_many_connections",
        "53100,QUOTA,disk_full",
        "28P01,DENIED,invalid_password",
        "28000,DENIED,invalid_authorization_specification",
        "42501,DENIED,insufficient_privilege",
        "42P04,CONFLICT,duplicate_database",
        "42710,CONFLICT,duplicate_object",
        "23505,CONFLICT,unique_violation",
        "55006,CONFLICT,object_in_use",
        "40P01,CONFLICT,deadlock_detected",
        "2BP01,CONFLICT,dependent_objects_still_exist",
        "42704,NOT_FOUND,undefined_object",
        "3D000,NOT_FOUND,invalid_catalog_name",
        "42601,INVALID,syntax_error",
        "22023,INVALID,invalid_parameter_value",
        "0A000,INVALID,feature_not_supported",
        "XX000,INTERNAL,internal_error",
    })
    void everyStateHasItsFault(String state, Fault expected, String name) {
        assertThat(SqlFaults.of(new SQLException(name, state))).isEqualTo(expected);
    }

    @Test
    void errorOfTheDriverItselfIsClassifiedToo() {
        assertThat(SqlFaults.of(new SQLException("odd", ""))).isEqualTo(Fault.INTERNAL);
        assertThat(SqlFaults.of(new SQLException("no answer"))).isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void twoThatChangeTheSameAreInConflictWhateverTheState() {
        assertThat(SqlFaults.of(new SQLException("ERROR: tuple concurrently updated", "XX000")))
                .isEqualTo(Fault.CONFLICT);
    }

    @Test
    void poolsTimeoutIsWhatKeptItFromConnecting() {
        SQLException timeout = new SQLTransientConnectionException(
                "request timed out after 5000ms", "08001", new SQLException("wrong password", "28P01"));

        assertThat(SqlFaults.of(timeout)).isEqualTo(Fault.DENIED);
        assertThat(SqlFaults.is(timeout, "28P01")).isTrue();
    }

    @Test
    void unreachableServerIsNamedWithWhatHappensNext() {
        FaultException fault = SqlFaults.explain("create role app", WHERE, new SQLException("refused", "08001"));

        assertThat(fault.explanation())
                .isEqualTo("cannot create role app: PostgreSQL at 127.0.0.1:5432 cannot be reached: refused;"
                        + " trying again by itself");
    }

    @Test
    void serversAnswerIsGivenWithItsDetailAndWithoutItsSeverity() {
        SQLException error = new PSQLException(
                new ServerErrorMessage("SERROR\0C42501\0Mpermission denied to create role\0DOnly some may.\0\0"));

        FaultException fault = SqlFaults.explain("create role app", WHERE, error);

        assertThat(fault.fault()).isEqualTo(Fault.DENIED);
        assertThat(fault.explanation())
                .isEqualTo("cannot create role app: PostgreSQL at 127.0.0.1:5432 says: permission denied to create role"
                        + " (Only some may.); check the credentials of the provider configuration and the rights of"
                        + " its user");
    }

    @Test
    void onlyTheFirstLineIsSaid() {
        FaultException fault =
                SqlFaults.explain("change role app", WHERE, new SQLException("bad value\n  Position: 12", "22023"));

        assertThat(fault.explanation()).endsWith("says: bad value");
    }
}
