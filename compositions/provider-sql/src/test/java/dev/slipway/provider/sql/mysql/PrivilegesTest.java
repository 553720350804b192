package dev.slipway.provider.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegesTest {

    private static final Account USER = new Account("o'brien", "%");

    @Test
    void rowsOfTheServerAreRead() {
        assertThat(Privileges.of("GRANT USAGE ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD '*X'", "*.*")
                        .names())
                .isEmpty();
        assertThat(Privileges.of("GRANT SELECT, INSERT ON `db`.* TO `a`@`%`", "`db`.*")
                        .names())
                .containsExactly("INSERT", "SELECT");
        assertThat(Privileges.of("GRANT ALL PRIVILEGES ON `db`.* TO `a`@`%` WITH GRANT OPTION", "`db`.*")
                        .names())
                .containsExactly("ALL PRIVILEGES", "GRANT OPTION");
        assertThat(Privileges.of("GRANT SELECT (`b`, `a`), UPDATE ON `db`.`t` TO 'a'@'%'", "`db`.`t`")
                        .names())
                .containsExactly("SELECT (`a`, `b`)", "UPDATE");
        assertThat(Privileges.of("GRANT SELECT ON `other`.* TO `a`@`%`", "`db`.*")
                        .names())
                .isEmpty();
        assertThat(Privileges.of("GRANT `role` TO `a`@`%`", "*.*").names()).isEmpty();
        assertThat(Privileges.of(
                                "GRANT PROCESS ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD '*X' REQUIRE SSL WITH GRANT OPTION",
                                "*.*")
                        .names())
                .containsExactly("GRANT OPTION", "PROCESS");
    }

    @Test
    void spellingDoesNotMatter() {
        Privileges wanted = Privileges.wanted(List.of("select ( b,a )", "all", "Grant  option"));

        assertThat(wanted.names()).containsExactly("ALL PRIVILEGES", "GRANT OPTION", "SELECT (`a`, `b`)");
    }

    @Test
    void everythingContainsAll() {
        Privileges all = Privileges.wanted(List.of("ALL"));
        Privileges some = Privileges.wanted(List.of("SELECT", "GRANT OPTION"));

        assertThat(some.without(all).names()).containsExactly("GRANT OPTION");
        assertThat(all.without(some).names()).containsExactly("ALL PRIVILEGES");
        Privileges spelt = Privileges.of(
                "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, SHUTDOWN, CREATE USER ON *.* TO `a`@`%`",
                "*.*");
        assertThat(all.without(spelt).names()).isEmpty();
    }

    @Test
    void statementsAreQuoted() {
        Privileges some = Privileges.wanted(List.of("SELECT", "GRANT OPTION"));

        assertThat(some.grant("`d`.*", USER))
                .containsExactly("GRANT SELECT ON `d`.* TO 'o''brien'@'%' WITH GRANT OPTION");
        assertThat(some.revoke("`d`.*", USER))
                .containsExactly(
                        "REVOKE GRANT OPTION ON `d`.* FROM 'o''brien'@'%'",
                        "REVOKE SELECT ON `d`.* FROM 'o''brien'@'%'");
        assertThat(Privileges.wanted(List.of("GRANT OPTION")).grant("*.*", USER))
                .containsExactly("GRANT USAGE ON *.* TO 'o''brien'@'%' WITH GRANT OPTION");
    }

    @Test
    void whatIsNoPrivilegeIsNamed() {
        for (String bad :
                List.of("", "SELECT; DROP DATABASE d", "SELECT ON *.* TO x", "SELECT (a", "SELECT (a`b\\)", "-")) {
            assertThatThrownBy(() -> Privileges.wanted(List.of(bad)).grant("*.*", USER))
                    .as(bad)
                    .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.fault())
                            .isEqualTo(Fault.INVALID));
        }
    }

    @Test
    void accountsAndNamesAreQuoted() {
        assertThat(Account.of("app")).isEqualTo(new Account("app", "%"));
        assertThat(Account.of("app@10.%").sql()).isEqualTo("'app'@'10.%'");
        assertThat(MysqlQuote.identifier("a`b")).isEqualTo("`a``b`");
        assertThat(MysqlQuote.literal("a\\'b")).isEqualTo("'a\\\\''b'");
        assertThatThrownBy(() -> MysqlQuote.literal("a\0b")).isInstanceOf(FaultException.class);
    }
}
