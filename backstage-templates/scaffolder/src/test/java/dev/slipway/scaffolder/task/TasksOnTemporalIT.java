package dev.slipway.scaffolder.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitReviews;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.scaffolder.template.Template;
import dev.slipway.testkit.fixture.ServerProcess;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tasks on a real Temporal and a real Git repository, in a process that is killed while it publishes. */
class TasksOnTemporalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String TEMPLATE = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: t}
            spec:
              type: x
              steps:
                - id: write
                  action: catalog:write
                  input: {entity: {apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: web}}}
                - id: publish
                  action: publish:git
                  input: {repoUrl: 'git?repo=claims', branchName: '${{ parameters.branch }}'}
              output: {commit: '${{ steps.publish.output.commitHash }}'}
            """;

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @TempDir
    Path folder;

    private TaskStore store;
    private Scaffolder scaffolder;
    private GitFixture repository;
    private ServerProcess host;

    /** The host starts what it finds; here tasks are only written down. */
    private static final class Nobody implements LongSteps {
        @Override
        public StepState observe(StepId id) {
            return new StepState.NotStarted();
        }

        @Override
        public StepState start(StepId id, StepInput input) {
            return new StepState.NotStarted();
        }
    }

    @BeforeEach
    void prepare() {
        repository = GitFixture.create(folder.resolve("claims.git"));
        repository.put("README", "x").commit("first");
        store = new TaskStore(folder.resolve("tasks"), Clock.systemUTC());
        scaffolder = new Scaffolder(store, new Nobody(), Clock.systemUTC());
        host = ServerProcess.of(
                TaskHost.class.getName(),
                List.of(folder.toString(), TEMPORAL.target()),
                Map.of(),
                () -> Files.exists(folder.resolve("up")));
    }

    @AfterEach
    void end() {
        host.close();
        repository.close();
    }

    private String order(String branch) {
        var order = new Scaffolder.Order(
                Template.parse(TEMPLATE, "t"),
                "",
                Map.of("branch", branch),
                Map.of(),
                Map.of("ref", "user:default/jane"));
        return scaffolder.start(order).id();
    }

    private Optional<String> pushed(String branch) {
        return new GitBranches(options())
                .lastMessage(RepositoryRef.of(repository.fileUrl()), GitCredentials.anonymous(), branch);
    }

    private GitOptions options() {
        return GitOptions.standard(folder.resolve("look")).allowingFile();
    }

    private void awaitEnd(String id, TaskStatus status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(scaffolder.get(id).status()).as(host.log()).isEqualTo(status));
    }

    private void stickWhilePublishing(String... branches) throws IOException {
        Files.writeString(folder.resolve("stuck"), "");
        host.start();
        for (String branch : branches) {
            await().atMost(PATIENCE).until(() -> pushed(branch).isPresent());
        }
    }

    private String head(String name) {
        var branch =
                new GitReviews.Branch(RepositoryRef.of(repository.fileUrl()), GitCredentials.anonymous(), "main", name);
        return new GitReviews(options()).look(branch).head();
    }

    @Test
    void whatWasPublishedWhenItsProcessWasKilledIsPublishedOnceOrTakenBackWhenItWasCancelled() throws IOException {
        String kept = order("kept");
        String cancelled = order("cancelled");
        stickWhilePublishing("kept", "cancelled");
        String before = head("kept");
        scaffolder.cancel(cancelled);
        host.kill();
        assertThat(pushed("cancelled")).isPresent();
        Files.delete(folder.resolve("stuck"));
        host.start();

        awaitEnd(kept, TaskStatus.COMPLETED);
        awaitEnd(cancelled, TaskStatus.CANCELLED);
        assertThat(head("kept"))
                .as("the commit that was pushed before the crash")
                .isEqualTo(before);
        assertThat(pushed("cancelled")).isEmpty();
        assertThat(scaffolder.events(kept, 0))
                .extracting(event -> String.valueOf(event.body().get("message")))
                .filteredOn(message -> message.startsWith("Pushing"))
                .hasSize(1);
    }

    @Test
    void aTaskThatIsCancelledWhileItPublishesTakesItsBranchBackAndLeavesThoseOfOthersAlone() throws IOException {
        repository.put("README", "y").commit("somebody else's", "taken");
        String refused = order("taken");
        String cancelled = order("mine");
        stickWhilePublishing("mine");
        scaffolder.cancel(cancelled);
        Files.delete(folder.resolve("stuck"));

        awaitEnd(cancelled, TaskStatus.CANCELLED);
        awaitEnd(refused, TaskStatus.FAILED);
        assertThat(pushed("mine")).isEmpty();
        assertThat(folder.resolve("tasks").resolve(cancelled).resolve("workspace"))
                .doesNotExist();
        assertThat(scaffolder.get(refused).state().error())
                .contains("branch taken", "exists already", "claims.git")
                .contains("choose another name");
        assertThat(pushed("taken")).contains("somebody else's");
    }
}
