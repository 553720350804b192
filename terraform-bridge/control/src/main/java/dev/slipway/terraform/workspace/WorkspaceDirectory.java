package dev.slipway.terraform.workspace;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Where the programs work for one workspace: the source, the root module in it, and a home directory. */
final class WorkspaceDirectory {

    private final Path root;
    private final WorkspaceWanted wanted;
    private final String workspace;

    WorkspaceDirectory(Path root, WorkspaceWanted wanted, String workspace) {
        this.root = root;
        this.wanted = wanted;
        this.workspace = workspace;
        if (!module().startsWith(source())) {
            throw new FaultException(
                    Fault.INVALID,
                    "spec.forProvider.entrypoint " + wanted.module().entrypoint() + " leads out of the module");
        }
        create(home());
    }

    String workspace() {
        return workspace;
    }

    Path source() {
        return root.resolve("source");
    }

    Path home() {
        return root.resolve("home");
    }

    Path module() {
        String entrypoint = wanted.module().entrypoint().replaceFirst("^[./]+", "");
        return source().resolve(entrypoint).normalize();
    }

    /** Return where the program keeps the state of the workspace when nobody says anything else. */
    Path state() {
        return workspace.equals("default")
                ? module().resolve("terraform.tfstate")
                : module().resolve("terraform.tfstate.d").resolve(workspace).resolve("terraform.tfstate");
    }

    private Path backend() {
        return module().resolve(".terraform").resolve("terraform.tfstate");
    }

    /** Return whether an initialised module leaves the state to us. */
    boolean hasNoBackend() {
        return !Files.exists(backend());
    }

    /** A state in a file of a directory that is made anew each time would be lost. */
    void refuseLocalBackend() {
        if (hasNoBackend()) {
            return;
        }
        try {
            KubeObject backend = Json.object(Files.readAllBytes(backend()));
            boolean local =
                    backend.text("backend", "type").filter("local"::equals).isPresent();
            boolean absolute = backend.text("backend", "config", "path")
                    .filter(path -> path.startsWith("/"))
                    .isPresent();
            if (local && !absolute) {
                throw new FaultException(
                        Fault.INVALID,
                        "the backend \"local\" would lose its state here; leave it out, and the platform keeps the state");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Write what the object and its provider configuration add. */
    void furnish() {
        create(module());
        wanted.files().reveal().forEach((name, text) -> write(module(), name, text));
        wanted.homeFiles().reveal().forEach((name, text) -> write(home(), name, text));
    }

    /** Add a file to the module. */
    void add(String name, String text) {
        write(module(), name, text);
    }

    void remove(String name) {
        delete(module().resolve(name));
    }

    private static void write(Path directory, String name, String text) {
        Path file = directory.resolve(name).normalize();
        if (!file.startsWith(directory) || file.equals(directory)) {
            throw new FaultException(Fault.INVALID, "the file " + name + " leads out of the module");
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remove all but what programs have printed; the source is there again, empty. */
    void empty() {
        for (String name : Map.copyOf(wanted.homeFiles().reveal()).keySet()) {
            delete(home().resolve(name));
        }
        delete(source());
        create(source());
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
