package dev.slipway.cli;

import dev.slipway.cli.secret.ArgoSecrets;
import dev.slipway.cli.secret.SecretNames;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.git.RepositorySecrets;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway repo}: repositories and their credentials, in the words of {@code argocd repo}. */
@Command(
        name = "repo",
        description = "Add, list and remove repositories with their credentials.",
        mixinStandardHelpOptions = true,
        subcommands = {RepoCommand.Add.class, RepoCommand.ListRepositories.class, RepoCommand.Remove.class})
final class RepoCommand implements Runnable, ArgoStatus.Kept {

    private static final String TYPE = "repository";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add, list or rm?");
    }

    /** {@code slipway repo add}. */
    @Command(
            name = "add",
            description = "Note a repository and its credentials as a Secret, after trying them.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "URL")
        @SuppressWarnings("NullAway.Init") // required
        private String url;

        @Mixin
        private final ProjCommand.Where where = new ProjCommand.Where();

        @Option(names = "--type", defaultValue = "git", description = "git, helm or oci (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String type;

        @Option(names = "--name", defaultValue = "", description = "What to call it; needed for helm.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String name;

        @Option(names = "--username", defaultValue = "", description = "Who logs in.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String username;

        @Option(
                names = "--password",
                defaultValue = "",
                description = "The password or token, which others may see here.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String password;

        @Option(names = "--password-stdin", description = "Read the password from standard input.")
        private boolean passwordFromInput;

        @Option(names = "--ssh-private-key-path", paramLabel = "FILE", description = "A private key for ssh.")
        @Nullable
        private Path key;

        @Option(names = "--insecure-skip-server-verification", description = "Trust any server.")
        private boolean insecure;

        @Option(names = "--enable-oci", description = "A Helm repository in a registry.")
        private boolean oci;

        @Option(names = "--project", defaultValue = "", description = "The only project that may use it.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String project;

        @Option(names = "--upsert", description = "Change what is noted of the repository already.")
        private boolean upsert;

        @Override
        public Integer call() throws IOException {
            KubeObject secret = secret();
            try (var client = where.cluster().client()) {
                Kube kube = new Kube(client);
                if (!upsert && kube.get(secret.ref()).isPresent()) {
                    throw new FaultException(Fault.CONFLICT, url + " is known already; --upsert changes it");
                }
                if (type.equals("git")) {
                    attempt(kube, secret);
                }
                kube.apply(secret, "slipway-cli");
            }
            spec.commandLine().getOut().println("Repository '" + url + "' added");
            return ArgoStatus.SUCCESS;
        }

        private KubeObject secret() throws IOException {
            if (!List.of("git", "helm", "oci").contains(type) || (type.equals("helm") && name.isEmpty())) {
                throw new FaultException(Fault.INVALID, "--type is git, helm (with --name) or oci");
            }
            String secretPassword =
                    passwordFromInput ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip() : password;
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("type", type);
            fields.put("name", name);
            fields.put("url", url);
            fields.put("username", username);
            fields.put("password", secretPassword);
            fields.put("sshPrivateKey", key == null ? "" : Files.readString(key));
            fields.put("insecure", insecure ? "true" : "");
            fields.put("enableOCI", oci ? "true" : "");
            fields.put("project", project);
            Ref ref = new Ref(ArgoSecrets.SECRET, where.namespace(), SecretNames.repository(url, project));
            return ArgoSecrets.of(ref, TYPE, fields);
        }

        /** Wrong credentials are found out by who gives them, and not by the next sync. */
        private static void attempt(Kube kube, KubeObject secret) throws IOException {
            RepositoryRef repository = RepositoryRef.of(ArgoSecrets.text(secret, "url"));
            Optional<KubeObject> hosts = repository.url().startsWith("http")
                    ? Optional.empty()
                    : kube.get(new Ref(
                            dev.slipway.kernel.object.Gvk.of("v1", "ConfigMap"),
                            secret.namespace(),
                            RepositorySecrets.KNOWN_HOSTS_MAP));
            Path scratch = Files.createTempDirectory("slipway-repo");
            try (var git = new GitSource(GitOptions.standard(scratch), Clock.systemUTC())) {
                git.tags(
                        repository, RepositorySecrets.of(List.of(secret), hosts).of(repository));
            } finally {
                Scratch.remove(scratch);
            }
        }
    }

    /** {@code slipway repo list}. */
    @Command(name = "list", description = "List the repositories.", mixinStandardHelpOptions = true)
    static final class ListRepositories implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final ProjCommand.Where where = new ProjCommand.Where();

        @Option(
                names = {"-o", "--output"},
                defaultValue = "wide",
                description = "wide, url, json or yaml (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                List<KubeObject> secrets = ClusterListCommands.secrets(new Kube(client), where.namespace(), TYPE);
                List<KubeObject> visible =
                        secrets.stream().map(ArgoSecrets::visible).toList();
                String text =
                        switch (format) {
                            case "wide" -> ArgoSecrets.repositories(secrets);
                            case "url" ->
                                visible.stream()
                                        .map(one -> one.text("url").orElse("") + "\n")
                                        .collect(java.util.stream.Collectors.joining());
                            default -> ArgoObjects.print(visible, format, all -> "");
                        };
                ProjCommand.print(spec, text);
                return ArgoStatus.SUCCESS;
            }
        }
    }

    /** {@code slipway repo rm}. */
    @Command(name = "rm", description = "Forget repositories and their credentials.", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "URL")
        private List<String> urls = List.of();

        @Mixin
        private final ProjCommand.Where where = new ProjCommand.Where();

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                Kube kube = new Kube(client);
                for (String url : urls) {
                    KubeObject secret = ClusterListCommands.secrets(kube, where.namespace(), TYPE).stream()
                            .filter(one -> url.equals(ArgoSecrets.text(one, "url")))
                            .findFirst()
                            .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "no repository is known as " + url));
                    kube.delete(secret.ref(), secret.uid());
                    spec.commandLine().getOut().println("Repository '" + url + "' removed");
                }
                return ArgoStatus.SUCCESS;
            }
        }
    }
}
