package dev.slipway.terraform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.terraform.plan.Action;
import dev.slipway.terraform.plan.ContentHash;
import dev.slipway.terraform.plan.Mask;
import dev.slipway.terraform.plan.MaskedPlan;
import dev.slipway.terraform.run.PlanOptions.Goal;
import dev.slipway.testkit.fixture.OpenTofu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against the real OpenTofu. */
class TofuIT {

    private static final String MAIN = """
            variable "name" { type = string }
            variable "password" {
              type      = string
              sensitive = true
              default   = "hunter2-hunter2"
            }
            resource "terraform_data" "a" {
              input = var.name
            }
            output "name" { value = terraform_data.a.output }
            output "password" {
              value     = var.password
              sensitive = true
            }
            """;

    @TempDir
    Path root;

    private Path module = Path.of("");
    private Path scratch = Path.of("");
    private Tofu tofu = new Tofu(Path.of(""), Path.of(""), RunLimits.standard(), 1);

    @BeforeEach
    void prepare() throws IOException {
        module = Files.createDirectories(root.resolve("module"));
        scratch = Files.createDirectories(root.resolve("scratch"));
        tofu = new Tofu(OpenTofu.program(), root.resolve("providers"), RunLimits.standard(), 2);
    }

    private Session session() {
        return Session.of(module, scratch);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(module.resolve(file), text);
    }

    private TofuCommand.Plan plan(Goal goal) {
        return new TofuCommand.Plan(scratch.resolve("plan"), PlanOptions.of(goal));
    }

    private TofuCommand.Apply apply() {
        return new TofuCommand.Apply(scratch.resolve("plan"), 0, "");
    }

    private void init() {
        tofu.run(session(), new TofuCommand.Init(false, List.of()));
    }

    @Test
    void plansAppliesReadsOutputsAndDestroys() throws IOException {
        write("main.tf", MAIN);
        write("a.auto.tfvars.json", "{\"name\":\"web\"}");
        init();
        assertThat(tofu.run(session(), plan(Goal.APPLY)).hasChanges()).isTrue();
        var document = tofu.run(session(), new TofuCommand.Show(scratch.resolve("plan")));
        assertThat(document.changes()).singleElement().satisfies(change -> assertThat(change.action())
                .isEqualTo(Action.CREATE));
        assertThat(ended(tofu.runOnce(session(), apply()))).startsWith("1 added");
        var outputs = tofu.run(session(), new TofuCommand.Output()).values();
        assertThat(outputs.get("name").value().reveal()).isEqualTo("web");
        assertThat(outputs.get("password").sensitive()).isTrue();
        assertThat(tofu.run(session(), plan(Goal.APPLY)).hasChanges()).isFalse();
        assertThat(tofu.run(session(), new TofuCommand.StatePull()).serial()).isPositive();
        assertThat(tofu.run(session(), plan(Goal.DESTROY)).hasChanges()).isTrue();
    }

    private static String ended(Ended<TofuCommand.Apply.Answer> ended) {
        return ended.fold(TofuCommand.Apply.Answer::summary, lost -> "lost");
    }

    @Test
    void whatRanOnceIsNotRunAgain() throws IOException {
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "echo x >> %s" }
                }
                """.formatted(root.resolve("count")));
        init();
        tofu.run(session(), plan(Goal.APPLY));
        assertThat(ended(tofu.runOnce(session(), apply()))).startsWith("1 added");
        assertThat(ended(tofu.runOnce(session(), apply()))).startsWith("1 added");
        assertThat(Files.readString(root.resolve("count"))).isEqualTo("x\n");
    }

    @Test
    void aStalePlanIsRefused() throws IOException {
        write("main.tf", "resource \"terraform_data\" \"a\" { input = timestamp() }");
        init();
        tofu.run(session(), plan(Goal.APPLY));
        Path other = scratch.resolve("other");
        tofu.run(session(), new TofuCommand.Plan(other, PlanOptions.of(Goal.APPLY)));
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        tofu.runOnce(Session.of(module, elsewhere), new TofuCommand.Apply(other, 0, ""));
        assertThatThrownBy(() -> tofu.runOnce(session(), apply()))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.CONFLICT))
                .hasMessageContaining("a new plan is needed");
    }

    @Test
    void brokenConfigurationIsNamedByFileAndLine() throws IOException {
        write("main.tf", "resource \"terraform_data\" \"a\" {\n");
        assertThatThrownBy(this::init)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining("main.tf line 1")
                .hasMessageContaining("Unclosed configuration block");
    }

    @Test
    void aMissingVariableIsNamed() throws IOException {
        write("main.tf", MAIN);
        init();
        assertThatThrownBy(() -> tofu.run(session(), plan(Goal.APPLY)))
                .hasMessageContaining("\"name\"")
                .hasMessageContaining("spec.vars");
    }

    @Test
    void aProviderThatCannotBeHadIsSaid() throws IOException {
        write("main.tf", """
                terraform {
                  required_providers { nope = { source = "registry.invalid/none/nope" } }
                }
                """);
        assertThatThrownBy(this::init)
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.fault())
                        .isIn(Fault.UNAVAILABLE, Fault.NOT_FOUND))
                .hasMessageContaining("registry.invalid");
    }

    @Test
    void aRunawayProvisionerIsStopped() throws IOException {
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "sleep 600" }
                }
                """);
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var limits = RunLimits.standard().withTime(Duration.ofSeconds(3)).withGrace(Duration.ofSeconds(2));
        assertThatThrownBy(() -> tofu.within(limits).runOnce(session(), apply()))
                .hasMessageContaining("did not end within 3 s");
    }

    @Test
    void aProvisionerThatPrintsWithoutEndIsStopped() throws IOException {
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "yes" }
                }
                """);
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var limits = RunLimits.standard().withOutput(1024 * 1024).withGrace(Duration.ofSeconds(2));
        assertThatThrownBy(() -> tofu.within(limits).runOnce(session(), apply()))
                .hasMessageContaining("printed more than 1048576 bytes");
    }

    @Test
    void aProvisionerThatTakesAllMemoryIsRefusedIt() throws IOException {
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "head -c 1500m /dev/zero | tail -c 1400m > /dev/null" }
                }
                """);
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var limits = RunLimits.standard().withMemory(512L * 1024 * 1024);
        assertThatThrownBy(() -> tofu.within(limits).runOnce(session(), apply()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("memory exhausted");
        assertThat(Files.readString(module.resolve("terraform.tfstate"))).contains("tainted");
    }

    @Test
    void aPlanOfFiftyMegabytesIsReadMaskedAndHashed() throws IOException {
        write("big.txt", "0123456789abcdef".repeat(1_100_000));
        write("main.tf", """
                resource "terraform_data" "a" { input = file("${path.module}/big.txt") }
                """);
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var document = tofu.run(session(), new TofuCommand.Show(scratch.resolve("plan")));
        Tofu narrow = tofu.within(RunLimits.standard().withOutput(1_000_000));
        assertThatThrownBy(() -> narrow.run(session(), new TofuCommand.Show(scratch.resolve("plan"))))
                .hasMessageContaining("printed more than 1000000 bytes")
                .hasMessageContaining("spec.targets");
        MaskedPlan masked = MaskedPlan.of(document, List.of("89ab"));
        assertThat(masked.counts().add()).isEqualTo(1);
        assertThat(masked.json()).hasSizeGreaterThan(17_000_000).doesNotContain("89ab");
        assertThat(new ContentHash(Redacted.of(new byte[32])).of(document, new ContentHash.Origin("s", "l", "apply")))
                .isNotEmpty();
    }

    @Test
    void aStateThatIsNoneIsLeftAsItIs() throws IOException {
        write("main.tf", "resource \"terraform_data\" \"a\" { input = 1 }");
        write("terraform.tfstate", "{\"version\": 4, \"serial\": ");
        assertThatThrownBy(() -> {
                    init();
                    tofu.run(session(), plan(Goal.APPLY));
                })
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining("nothing was changed; restore an earlier version");
        assertThat(Files.readString(module.resolve("terraform.tfstate"))).endsWith("\"serial\": ");
    }

    @Test
    void aStateThatIsEncryptedIsSaidToBe() throws IOException {
        write("main.tf", "resource \"terraform_data\" \"a\" { input = 1 }");
        String encrypted = "{\"serial\":1,\"lineage\":\"l\",\"meta\":{\"key_provider.pbkdf2.k\":\"e30=\"},"
                + "\"encrypted_data\":\"c2VjcmV0\",\"encryption_version\":\"v0\"}";
        write("terraform.tfstate", encrypted);
        assertThatThrownBy(() -> {
                    init();
                    tofu.run(session(), plan(Goal.APPLY));
                })
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining("the state is encrypted and the configuration has no key for it");
        assertThat(Files.readString(module.resolve("terraform.tfstate"))).isEqualTo(encrypted);
    }

    /** As a machine without memory does it: the program is gone, the shell around it is there. */
    @Test
    void anApplyWhoseProgramWasKilledIsLostAndNothingOfItGoesOn() throws Exception {
        Path mark = root.resolve("mark");
        Path late = root.resolve("late");
        write("main.tf", """
                resource "terraform_data" "first" { input = 1 }
                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "touch %s; while [ -e %s ]; do sleep 0.1; done; touch %s" }
                }
                """.formatted(mark, mark, late));
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var ended = CompletableFuture.supplyAsync(() -> ended(tofu.runOnce(session(), apply())));
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(mark));
        List<ProcessHandle> provisioners = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("while [ -e " + mark))
                .toList();
        assertThat(provisioners).isNotEmpty();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("tofu")
                        && process.info().commandLine().orElse("").contains(root.toString()))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(ended.get(300, TimeUnit.SECONDS)).isEqualTo("lost");
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> provisioners.stream()
                .noneMatch(ProcessHandle::isAlive));
        Files.delete(mark);
        assertThat(Files.exists(late)).isFalse();
        assertThat(ApplyProgress.of(tofu.printed(session(), apply()))).satisfies(progress -> {
            assertThat(progress.made()).containsOnlyKeys("terraform_data.first");
            assertThat(progress.doubtful()).containsExactly("terraform_data.second");
        });
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsEndedInOrder() throws Exception {
        Path mark = root.resolve("mark");
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "touch %s; sleep 60" }
                }
                """.formatted(mark));
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var first = new Thread(() ->
                assertThatThrownBy(() -> tofu.runOnce(session(), apply())).hasMessageContaining("the server stops"));
        first.start();
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(mark));
        first.interrupt();
        first.join(180_000);
        tofu.abandon(scratch);
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process -> process.info().commandLine().orElse("").contains(scratch.toString()));
        assertThat(Files.readString(module.resolve("terraform.tfstate"))).contains("tainted");
    }

    @Test
    void cancellingEndsAnApplyWithItsStateWritten() throws Exception {
        Path mark = root.resolve("mark");
        write("main.tf", """
                resource "terraform_data" "first" { input = 1 }
                resource "terraform_data" "slow" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "touch %s; sleep 60" }
                }
                """.formatted(mark));
        init();
        tofu.run(session(), plan(Goal.APPLY));
        AtomicBoolean cancelled = new AtomicBoolean();
        var applying = new Thread(() -> {
            try {
                tofu.runOnce(session().cancelledBy(cancelled::get), apply());
            } catch (FaultException expected) {
                assertThat(expected).hasMessageContaining("cancelled");
            }
        });
        applying.start();
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(mark));
        cancelled.set(true);
        applying.join(120_000);
        assertThat(Files.readString(module.resolve("terraform.tfstate"))).contains("\"first\"");
    }

    @Test
    void whatIsLoggedAndReportedIsMasked() throws IOException {
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "echo hunter2-hunter2; false" }
                }
                """);
        List<String> log = new ArrayList<>();
        Session masked =
                session().masking(Mask.of(List.of("hunter2-hunter2"))).logging((command, text) -> log.add(text));
        tofu.run(masked, new TofuCommand.Init(false, List.of()));
        tofu.run(masked, plan(Goal.APPLY));
        assertThatThrownBy(() -> tofu.runOnce(masked, apply())).hasMessageNotContaining("hunter2-hunter2");
        assertThat(String.join("\n", log)).contains(Mask.HIDDEN).doesNotContain("hunter2-hunter2");
    }

    @Test
    void anotherProcessGoesOnWithAnApplyThatStillRuns() throws Exception {
        Path mark = root.resolve("mark");
        Path go = root.resolve("go");
        write("main.tf", """
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "echo x >> %s; while [ ! -e %s ]; do sleep 0.1; done" }
                }
                """.formatted(mark, go));
        init();
        tofu.run(session(), plan(Goal.APPLY));
        var first = new Thread(() -> {
            try {
                tofu.runOnce(session(), apply());
            } catch (FaultException interrupted) {
                assertThat(interrupted).hasMessageContaining("the server stops");
            }
        });
        first.start();
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(mark));
        first.interrupt();
        first.join(180_000);
        Files.createFile(go);
        var later = new Tofu(OpenTofu.program(), root.resolve("providers"), RunLimits.standard(), 2);
        assertThat(ended(later.runOnce(session(), apply()))).startsWith("1 added");
        assertThat(Files.readString(mark)).isEqualTo("x\n");
    }

    @Test
    void theProgramSaysWhatItIs() {
        assertThat(tofu.run(session(), new TofuCommand.Version())).satisfies(answer -> {
            assertThat(answer.terraform()).isFalse();
            assertThat(answer.version()).startsWith("1.");
        });
    }
}
