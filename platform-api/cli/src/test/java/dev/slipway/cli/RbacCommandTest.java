package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RbacCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path policy;

    @BeforeEach
    void write() throws IOException {
        policy = directory.resolve("policy.csv");
        Files.writeString(policy, "p, role:dev, applications, sync, shop/*, allow\ng, devs, role:dev\n");
    }

    private int rbac(String... arguments) {
        List<String> all = new ArrayList<>(List.of("admin", "settings", "rbac"));
        all.addAll(List.of(arguments));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            devs sync app shop/web                                  | 0 | Yes
            devs sync app other/web                                 | 1 | No
            devs delete applications shop/web                       | 1 | No
            admin delete clusters x                                 | 0 | Yes
            admin delete clusters x --use-builtin-policy=false      | 1 | No
            anybody get app shop/web --default-role role:readonly   | 0 | Yes
            admin get app                                           | 0 | Yes
            devs fly app shop/web                                   | 1 | not a valid action
            devs fly app shop/web --strict=false                    | 1 | No
            """)
    void canAnswersByItsStatus(String question, int status, String said) {
        List<String> arguments = new ArrayList<>(List.of("can"));
        arguments.addAll(List.of(question.split(" ")));
        arguments.addAll(List.of("--policy-file", policy.toString()));

        assertThat(rbac(arguments.toArray(String[]::new))).isEqualTo(status);
        assertThat(out.toString() + err).contains(said);
    }

    @Test
    void quietSaysNothing() {
        assertThat(rbac("can", "devs", "sync", "app", "shop/web", "-q", "--policy-file", policy.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aConfigMapIsReadWithItsDefaultRoleAndMode() throws IOException {
        Files.writeString(policy, """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-rbac-cm}
                data:
                  policy.default: role:readonly
                  policy.matchMode: regex
                  policy.csv: |
                    p, u, applications, ^(sync|get)$, ^shop/.*$, allow
                """);

        assertThat(rbac("can", "u", "sync", "app", "shop/web", "--policy-file", policy.toString()))
                .isZero();
        Files.writeString(policy, Files.readString(policy).replace("regex", "glob"));
        assertThat(rbac("can", "x", "get", "repo", "r", "--policy-file", policy.toString()))
                .isZero();
    }

    @Test
    void validateNamesTheLineThatCannotBeRead() throws IOException {
        assertThat(rbac("validate", "--policy-file", policy.toString())).isZero();
        Files.writeString(policy, "p, u, applications, get, a/b\n");

        assertThat(rbac("validate", "--policy-file", policy.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Policy is valid.").contains("p, u, applications, get, a/b");
        Files.writeString(policy, "");
        assertThat(rbac("validate", "--policy-file", policy.toString())).isEqualTo(1);
    }

    @Test
    void exactlyOneSourceIsWanted() {
        assertThat(rbac("validate")).isEqualTo(2);
        assertThat(rbac("validate", "--policy-file", "x", "--namespace", "y")).isEqualTo(2);
        assertThat(err.toString()).contains("exactly one of --policy-file or --namespace");
        assertThat(rbac()).isEqualTo(2);
    }
}
