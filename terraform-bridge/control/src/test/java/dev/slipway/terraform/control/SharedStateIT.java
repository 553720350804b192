package dev.slipway.terraform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.run.PlanOptions;
import dev.slipway.terraform.run.PlanOptions.Goal;
import dev.slipway.terraform.run.RunLimits;
import dev.slipway.terraform.run.Session;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import dev.slipway.terraform.state.StateStore.StateId;
import dev.slipway.testkit.fixture.OpenTofu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real OpenTofu keeps its state in a store by the protocol of its backend http, from two processes. */
class SharedStateIT {

    private static final StateId ID = StateServer.id("shared");

    @TempDir
    Path root;

    private Session laptop(Tofu tofu, StateServer server, String name) throws IOException {
        Path module = Files.createDirectories(root.resolve(name));
        Files.writeString(module.resolve("main.tf"), """
                terraform {
                  %3$s
                }
                resource "terraform_data" "a" {
                  provisioner "local-exec" { command = "touch %1$s; while [ -e %1$s -a ! -e %2$s ]; do sleep 0.1; done" }
                }
                """.formatted(
                        root.resolve("begun"), root.resolve("go"), server.backend(ID.name())));
        Session session = Session.of(module, Files.createDirectories(root.resolve(name + "-home")));
        tofu.run(session, new TofuCommand.Init(false, List.of()));
        return session;
    }

    private static TofuCommand.Plan plan(Session session) {
        return new TofuCommand.Plan(session.scratch().resolve("saved"), PlanOptions.of(Goal.APPLY));
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheLockSinceWhen() throws Exception {
        Tofu tofu = new Tofu(OpenTofu.program(), root.resolve("providers"), RunLimits.standard(), 4);
        try (StateServer server = new StateServer(root.resolve("states"))) {
            Session first = laptop(tofu, server, "first");
            Session second = laptop(tofu, server, "second");
            tofu.run(first, plan(first));
            var applying = CompletableFuture.runAsync(() ->
                    tofu.runOnce(first, new TofuCommand.Apply(first.scratch().resolve("saved"), 0, "")));
            Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(root.resolve("begun")));

            assertThatThrownBy(() -> tofu.run(second, plan(second)))
                    .isInstanceOfSatisfying(FaultException.class, fault -> {
                        assertThat(fault.fault()).isEqualTo(Fault.CONFLICT);
                        assertThat(server.store.lock(ID).orElseThrow()).contains(fault.reference());
                    })
                    .hasMessageContaining("OperationTypeApply")
                    .hasMessageContaining("holds it since");

            Files.createFile(root.resolve("go"));
            applying.get();
            assertThat(server.store.lock(ID)).isEmpty();
            assertThat(tofu.run(second, plan(second)).hasChanges()).isFalse();
        }
    }
}
