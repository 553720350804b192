package dev.slipway.terraform.work;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.input.Inputs;
import dev.slipway.terraform.input.Templates;
import dev.slipway.terraform.plan.ContentHash;
import dev.slipway.terraform.plan.Mask;
import dev.slipway.terraform.run.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The directory of one run: the module with everything that the object adds to it. */
public record Workplace(Path root, Path module) {

    private static final String VARIABLES = "generated.auto.tfvars.json";
    private static final String TEMPLATE = "main.tf.tpl";
    private static final String BACKEND_VALUES = "slipway.tfbackend.json";
    private static final String STATE_ACCESS = ".slipway.kubeconfig";

    static Workplace of(Path root, TerraformSpec spec) {
        String path = spec.path() == null ? "" : spec.path().replaceFirst("^[./]+", "");
        Path source = root.resolve("source");
        Path module = source.resolve(path).normalize();
        if (!module.startsWith(source)) {
            throw new FaultException(Fault.INVALID, "spec.path " + spec.path() + " leads out of the source");
        }
        return new Workplace(root, module);
    }

    Path source() {
        return root.resolve("source");
    }

    Path plan() {
        return root.resolve("saved.tfplan");
    }

    private Path scratch() {
        return scratch(root);
    }

    /** Return where the commands of a run print to and have their home. */
    static Path scratch(Path root) {
        return root.resolve("home");
    }

    /** Add a file to the module. */
    void add(String name, String text) {
        write(module.resolve(name), text);
    }

    void remove(String name) {
        RunStore.delete(module.resolve(name));
    }

    /** Write what the object adds to its source. */
    void furnish(Inputs inputs, TerraformSpec spec) {
        if (!Files.isDirectory(module)) {
            throw new FaultException(Fault.INVALID, "the source has no directory " + spec.path());
        }
        write(module.resolve(VARIABLES), Json.toJson(inputs.variables().reveal()));
        render(inputs.variables().reveal());
        inputs.backend().reveal().forEach((name, text) -> write(module.resolve(name), text));
        inputs.workspaceFiles().reveal().forEach((name, text) -> write(module.resolve(name), text));
        inputs.homeFiles().reveal().forEach((name, text) -> write(scratch().resolve(name), text));
        write(root.resolve(BACKEND_VALUES), Json.toJson(inputs.backendValues().reveal()));
        if (!inputs.stateAccess().reveal().isEmpty()) {
            write(scratch().resolve(STATE_ACCESS), inputs.stateAccess().reveal());
        }
    }

    /** Return the files that the program makes and that hold secrets: the saved plan, and what it was told of the backend. */
    List<Path> secretFiles() {
        return List.of(plan(), module.resolve(".terraform").resolve("terraform.tfstate"));
    }

    /** Remove what {@link #furnish} wrote. */
    void strip(Inputs inputs) {
        List<Path> files = new ArrayList<>(List.of(
                module.resolve(VARIABLES),
                root.resolve(BACKEND_VALUES),
                scratch().resolve(STATE_ACCESS)));
        inputs.workspaceFiles().reveal().keySet().forEach(name -> files.add(module.resolve(name)));
        inputs.homeFiles().reveal().keySet().forEach(name -> files.add(scratch().resolve(name)));
        if (Files.isRegularFile(module.resolve(TEMPLATE))) {
            files.add(module.resolve("main.tf"));
        }
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(Map<String, Object> variables) {
        Path template = module.resolve(TEMPLATE);
        if (Files.isRegularFile(template)) {
            try {
                write(module.resolve("main.tf"), Templates.file(TEMPLATE, Files.readString(template), variables));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> backendFiles(Inputs inputs) {
        return inputs.backendValues().reveal().isEmpty() ? List.of() : List.of(root.resolve(BACKEND_VALUES));
    }

    List<Path> varFiles(TerraformSpec spec) {
        List<Path> files = new ArrayList<>();
        for (String name : spec.tfVarsFiles() == null ? List.<String>of() : spec.tfVarsFiles()) {
            Path file = source().resolve(name).normalize();
            if (!file.startsWith(source()) || !Files.isRegularFile(file)) {
                throw new FaultException(Fault.INVALID, "spec.tfVarsFiles: the source has no file " + name);
            }
            files.add(file);
        }
        return files;
    }

    Session session(Inputs inputs, Session.Log log) {
        try {
            Files.createDirectories(scratch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Session session = Session.of(module, scratch())
                .masking(Mask.of(inputs.texts().reveal()))
                .logging(log);
        Map<String, String> environment =
                new LinkedHashMap<>(inputs.podEnvironment().reveal());
        if (!inputs.stateAccess().reveal().isEmpty()) {
            environment.put("KUBE_CONFIG_PATH", scratch().resolve(STATE_ACCESS).toString());
        }
        for (Map.Entry<String, String> one : environment.entrySet()) {
            session = session.with(one.getKey(), Redacted.of(one.getValue()));
        }
        return inputs.homeFiles().reveal().containsKey(".slipway.tfrc")
                ? session.with(
                        "TF_CLI_CONFIG_FILE",
                        Redacted.of(scratch().resolve(".slipway.tfrc").toString()))
                : session;
    }

    /** Return the digest of the lock file of providers, which init has written. */
    String providerLock() {
        try {
            Path lock = module.resolve(".terraform.lock.hcl");
            return Files.exists(lock) ? ContentHash.digest(Files.readAllBytes(lock)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return a digest of everything that a plan is made from, but for the world. */
    static String digest(Inputs inputs, String source, KubeObject object) {
        String text = source + "\n" + Json.toJson(inputs.content()) + "\n" + specDigest(object);
        return ContentHash.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Return a digest of the spec but for what says whether and when, and not what. */
    public static String specDigest(KubeObject object) {
        KubeObject bare = object.without("spec", "approvePlan")
                .without("spec", "interval")
                .without("spec", "retryInterval")
                .without("spec", "suspend");
        return ContentHash.digest(Json.toJson(bare.map("spec")).getBytes(StandardCharsets.UTF_8));
    }
}
