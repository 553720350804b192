package dev.slipway.terraform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.run.ApplyProgress;
import dev.slipway.terraform.work.RunStore;
import dev.slipway.testkit.fixture.OpenTofu;
import dev.slipway.testkit.fixture.ServerProcess;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applies that are killed in their middle: the program alone, as a machine without memory does it; its shell alone; the
 * whole run; the whole run and the server. The world is a folder with one file for each thing that exists, named by its id.
 */
class KilledApplyIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    /** How often all four are killed: twenty rounds. */
    private static final int GENERATIONS = Integer.getInteger("kill.generations", 5);

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int ITEMS = 4;

    /** What dies in the middle of an apply. */
    private enum Death {
        PROGRAM,
        SHELL,
        RUN,
        RUN_AND_SERVER;

        String object() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean takes(ProcessHandle process) {
            boolean program = process.info()
                    .command()
                    .filter(command -> command.endsWith("tofu"))
                    .isPresent();
            return this == PROGRAM ? program : this != SHELL || !program;
        }
    }

    @TempDir
    Path root;

    private final Set<ProcessHandle> old = new HashSet<>();
    private Kube kube;
    private StateServer states;
    private GitFixture repository;
    private ServerProcess host;
    private RunStore runs;

    @BeforeEach
    void start() throws IOException {
        API.installCrds(
                "crds/terraforms.infra.contrib.fluxcd.io.yaml",
                "crds/gitrepositories.source.toolkit.fluxcd.io.yaml",
                "crds/terraformpolicies.slipway.dev.yaml");
        OpenTofu.program();
        kube = new Kube(API.client());
        states = new StateServer(root.resolve("states"));
        repository = GitFixture.create(Files.createDirectories(root.resolve("code")));
        Path folder = Files.createDirectories(root.resolve("hub"));
        runs = new RunStore(folder.resolve("runs"));
        host = ServerProcess.of(
                TerraformHost.class.getName(),
                List.of(folder.toString(), TEMPORAL.target(), API.kubeconfig().toString()),
                Map.of(),
                () -> Files.deleteIfExists(folder.resolve("up")));
        host.start();
    }

    @AfterEach
    void stop() {
        host.close();
        states.close();
        repository.close();
        List<ProcessHandle> left =
                ProcessHandle.allProcesses().filter(this::isOfThisTest).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        forget();
        // They would go on to write into what is removed now.
        await().atMost(PATIENCE).until(() -> left.stream().noneMatch(KilledApplyIT::isAlive));
    }

    /** A hub of another test on the same API server would go on with them. */
    private void forget() {
        kube.list(Keys.TERRAFORM, API.namespace(), Map.of()).forEach(object -> {
            kube.merge(object.ref(), Map.of("metadata", Map.of("finalizers", List.of())));
            kube.delete(object.ref(), "");
        });
    }

    private boolean isOfThisTest(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(root.toString());
    }

    /** Three quarters of the items are made at once; what is then begun waits until the test lets it go on. */
    private static String configuration(Path world, int generation, int reached) {
        return """
                resource "terraform_data" "item" {
                  for_each = toset([for number in range(%4$d) : "g%2$d-${number}"])
                  input    = each.key
                  provisioner "local-exec" {
                    command = <<-EOT
                      while [ "$(ls %1$s | grep -c '^g%2$d-')" -ge %3$d ] && [ ! -e %1$s-go-%2$d ]; do
                        kill -0 $PPID || exit 1
                        sleep 0.1
                      done
                      kill -0 $PPID && touch %1$s/${each.key}@${self.id}
                    EOT
                  }
                  provisioner "local-exec" {
                    when    = destroy
                    command = "rm -f %1$s/*@${self.id}"
                  }
                }
                """.formatted(world, generation, reached, ITEMS);
    }

    private Path world(Death death) {
        return root.resolve("world-" + death.object());
    }

    private String commit(int generation) throws IOException {
        for (Death death : Death.values()) {
            Files.createDirectories(world(death));
            int reached = 1 + (generation + death.ordinal()) % (ITEMS - 1);
            repository.put(death.object() + "/main.tf", configuration(world(death), generation, reached));
        }
        return repository.commit("Generation " + generation, "main");
    }

    private void objects() {
        List<String> documents = new ArrayList<>(List.of("""
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: code}
                spec: {url: "%s", interval: 1s, ref: {branch: main}}
                """.formatted(repository.fileUrl())));
        for (Death death : Death.values()) {
            documents.add(
                    """
                    apiVersion: infra.contrib.fluxcd.io/v1alpha2
                    kind: Terraform
                    metadata: {name: %1$s}
                    spec:
                      interval: 1h
                      retryInterval: 1s
                      approvePlan: auto
                      parallelism: 1
                      path: ./%1$s
                      sourceRef: {kind: GitRepository, name: code}
                      backendConfig:
                        customConfiguration: |
                    %2$s
                    """.formatted(death.object(), states.backend(death.object()).indent(10)));
        }
        API.apply(documents.toArray(String[]::new));
    }

    private KubeObject object(Death death) {
        return kube.get(new Ref(Keys.TERRAFORM, API.namespace(), death.object()))
                .orElseThrow();
    }

    /** What the newest apply of an object has printed by now. */
    private ApplyProgress progress(String uid) {
        return runs.numbers(uid).stream()
                .max(Comparator.naturalOrder())
                .map(number -> runs.directory(uid, number).resolve("home/apply.out"))
                .map(file -> {
                    try {
                        return ApplyProgress.of(Files.readString(file));
                    } catch (IOException notYet) {
                        return ApplyProgress.of("");
                    }
                })
                .orElseGet(() -> ApplyProgress.of(""));
    }

    /** Kill as this death does it, as soon as something has been made, and return what that was. */
    private Map<String, String> kill(Death death, int generation, Death how) {
        String uid = object(death).uid();
        int reached = 1 + (generation + death.ordinal()) % (ITEMS - 1);
        await().alias(death + " in generation " + generation + "; " + host.log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> made(uid, generation).size() == reached);
        Map<String, String> made = made(uid, generation);
        if (how == Death.RUN_AND_SERVER) {
            host.kill();
        }
        List<ProcessHandle> run = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(uid))
                .toList();
        run.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(old::add);
        long killed = run.stream()
                .filter(how::takes)
                .filter(ProcessHandle::destroyForcibly)
                .count();
        assertThat(killed).as("processes of %s, killed as %s", death, how).isPositive();
        return made;
    }

    /** A process that nobody has reaped yet is none any more. */
    private static boolean isAlive(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return process.isAlive()
                    && !stat.substring(stat.lastIndexOf(')') + 1).startsWith(" Z");
        } catch (IOException gone) {
            return false;
        }
    }

    private Map<String, String> made(String uid, int generation) {
        Map<String, String> made = new TreeMap<>(progress(uid).made());
        made.keySet().removeIf(address -> !address.contains("\"g" + generation + "-"));
        return made;
    }

    /** Return ids by key, as the world has them. */
    private Map<String, String> existing(Death death) throws IOException {
        Map<String, String> ids = new TreeMap<>();
        try (Stream<Path> files = Files.list(world(death))) {
            files.map(file -> file.getFileName().toString().split("@", 2))
                    .forEach(parts -> ids.put(parts[0], parts[1]));
            return ids;
        }
    }

    /** Return ids by key, as the state has them. */
    private Map<String, String> recorded(Death death) {
        Map<String, String> ids = new TreeMap<>();
        KubeObject state = Json.object(states.state(death.object()).getBytes(StandardCharsets.UTF_8));
        objects(state.list("resources"))
                .flatMap(resource -> objects(resource.list("instances")))
                .forEach(instance -> ids.put(
                        instance.text("index_key").orElseThrow(),
                        instance.text("attributes", "id").orElseThrow()));
        return ids;
    }

    private static Stream<KubeObject> objects(List<Object> items) {
        return items.stream().map(item -> KubeObject.of((Map<?, ?>) item));
    }

    private void until(Death death, Predicate<KubeObject> described) {
        await().alias(death + " as described; " + host.log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> described.test(object(death)));
    }

    private static boolean isApplied(KubeObject object, String commit) {
        return object.condition("Ready").filter(one -> one.isTrue()).isPresent()
                && object.text("status", "lastAppliedRevision")
                        .filter(revision -> revision.endsWith(commit))
                        .isPresent();
    }

    private String logs(Death death) {
        String uid = object(death).uid();
        return String.join(
                "\n",
                runs.numbers(uid).stream()
                        .flatMap(number -> runs.text(uid, number, "log.txt").stream())
                        .toList());
    }

    @Test
    void whatIsInTheStateIsWhatExistsAndNothingIsMadeTwice() throws IOException {
        for (int generation = 0; generation < GENERATIONS; generation++) {
            String commit = commit(generation);
            if (generation == 0) {
                objects();
            }
            Map<Death, Map<String, String>> made = new TreeMap<>();
            // The server dies in one of five: who takes its place waits until it is sure of that.
            boolean withServer = generation % 5 == 1;
            for (Death death : Death.values()) {
                boolean spared = death == Death.RUN_AND_SERVER && !withServer;
                made.put(death, kill(death, generation, spared ? Death.RUN : death));
            }
            if (withServer) {
                host.start();
            }
            // What is left of the killed runs is killed, too, before anything else is begun.
            await().atMost(PATIENCE).until(() -> old.stream().noneMatch(KilledApplyIT::isAlive));
            for (Death death : Death.values()) {
                Files.createFile(Path.of(world(death) + "-go-" + generation));
            }
            for (Death death : Death.values()) {
                until(death, object -> isApplied(object, commit));
                assertEqual(death, made.get(death));
            }
        }
        for (Death death : Death.values()) {
            assertThat(states.store.lock(StateServer.id(death.object()))).isEmpty();
        }
    }

    private void assertEqual(Death death, Map<String, String> made) throws IOException {
        assertThat(recorded(death)).as(() -> logs(death)).hasSize(ITEMS).isEqualTo(existing(death));
        assertThat(recorded(death).values()).as("what was made before the kill").containsAll(made.values());
        assertThat(logs(death)).contains("was killed, so it is taken away").contains("taken into the state");
    }
}
