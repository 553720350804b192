package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    Path directory;

    private final StringWriter errors = new StringWriter();

    @Test
    void everyCommandExplainsItself() {
        for (var command : Main.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().hidden()
                            || command.getCommandSpec().usageMessage().description().length > 0)
                    .as(command.getCommandName())
                    .isTrue();
        }
    }

    @Test
    void anUnknownCommandIsAWrongCall() {
        assertThat(run("fly")).isEqualTo(2);
    }

    @Test
    void noCommandIsAWrongCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString()).contains("Which command?");
    }

    @Test
    void statusWithoutAPlatformSaysHowToStartOne() {
        assertThat(run("status", "-C", directory.toString())).isEqualTo(1);
        assertThat(errors.toString()).isEqualTo("slipway: there is no platform here; 'slipway up' starts one\n");
    }

    @Test
    void logsOfAnUnknownComponentNamesTheKnownOnes() throws Exception {
        Files.createDirectory(directory.resolve(".slipway"));
        assertThat(run("logs", "-C", directory.toString(), "kubelet")).isEqualTo(1);
        assertThat(errors.toString()).contains("no component is called kubelet").contains("etcd, kube-apiserver");
    }

    @Test
    void downWithoutAPlatformIsFine() {
        assertThat(run("down", "-C", directory.toString())).isZero();
        assertThat(directory.resolve(".slipway")).doesNotExist();
    }

    @Test
    void theServersOptionsBecomeItsSettings() {
        var command = new ServerCommand();
        new CommandLine(command).parseArgs("--kubeconfig", "/k", "--temporal", "h:1", "--port", "9", "--", "--a=b");
        assertThat(command.arguments())
                .containsExactly(
                        "--slipway.kubeconfig=/k",
                        "--server.port=9",
                        "--server.address=127.0.0.1",
                        "--slipway.temporal.target=h:1",
                        "--a=b");
    }

    @Test
    void whatToTraceIsGivenAsKindAndName() {
        for (var wrong : new String[] {"claim", "/x", "thing/"}) {
            assertThat(run("trace", wrong)).as(wrong).isEqualTo(2);
        }
        assertThat(errors.toString()).contains("KIND/NAME, not claim");
        assertThat(run("trace", "a/b", "-o", "xml")).isEqualTo(2);
        assertThat(errors.toString()).contains("text or json, not xml");
    }

    @Test
    void aKubeconfigThatIsNotThereIsNamed() {
        assertThat(run("trace", "a/b", "--kubeconfig", "/no/such/file")).isEqualTo(1);
        assertThat(errors.toString()).contains("the kubeconfig /no/such/file cannot be read");
    }

    @Test
    void crdsAreOneStreamOfYaml() {
        var printed = new StringWriter();
        Main.commandLine().setOut(new PrintWriter(printed)).execute("crds", "print");
        assertThat(printed.toString())
                .contains("kind: CustomResourceDefinition")
                .contains("name: compositions.apiextensions.crossplane.io")
                .startsWith("---\n");
        assertThat(run("crds")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
