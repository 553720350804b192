package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands about agents, on a real API server. */
class AgentCommandIT {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Pattern TOKEN = Pattern.compile("token: +(\\S{20,})");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Kube kube;

    @BeforeEach
    void namespace() {
        kube = new Kube(API.client());
    }

    private int run(String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("agent", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kubeconfig", API.kubeconfig().toString()));
        all.addAll(List.of("--system-namespace", API.namespace(), "--namespace", API.namespace()));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private List<KubeObject> secrets() {
        return kube.list(SECRET, API.namespace(), Map.of());
    }

    @Test
    void aClusterIsInvitedListedAndRevoked() {
        assertThat(run("token", "edge", "--label", "env=prod")).isZero();
        Matcher token = TOKEN.matcher(out.toString());
        assertThat(token.find()).as(out.toString()).isTrue();
        assertThat(out.toString()).contains("cluster:     edge", "fingerprint: ", "good once, until ");
        assertThat(secrets()).noneMatch(secret -> secret.tree().toString().contains(token.group(1)));
        assertThat(secrets()).anyMatch(secret -> secret.label("env").isPresent());

        assertThat(run("list")).isZero();
        assertThat(out.toString()).containsPattern("edge +Invited").doesNotContain(token.group(1));

        assertThat(run("revoke", "edge")).isZero();
        assertThat(run("list")).isZero();
        assertThat(out.toString()).doesNotContain("Invited");

        assertThat(run("revoke", "never-heard-of")).isNotZero();
        assertThat(err.toString()).contains("never-heard-of").doesNotContain("Exception", "\tat ");
    }

    @Test
    void theAuthorityIsExchangedOnceAtATime() {
        assertThat(run("token", "edge")).isZero();
        String before = fingerprint();

        assertThat(run("rotate-authority", "--after", "48")).isZero();
        assertThat(out.toString()).contains("A new authority signs for agents from now on");

        assertThat(run("rotate-authority")).isNotZero();
        assertThat(err.toString()).contains("is being exchanged already").doesNotContain("\tat ");
        assertThat(run("token", "edge")).isZero();
        assertThat(fingerprint()).as("shown until agents know the new one").isEqualTo(before);
    }

    private String fingerprint() {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("fingerprint: "))
                .findFirst()
                .orElseThrow();
    }
}
