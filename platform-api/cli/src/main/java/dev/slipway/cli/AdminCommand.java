package dev.slipway.cli;

import dev.slipway.cli.delivery.RbacCheck;
import dev.slipway.cli.delivery.RbacCheck.Question;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway admin settings rbac}: asks an access policy, in the words of {@code argocd admin}. */
@Command(
        name = "admin",
        description = "Commands for those who run the platform.",
        mixinStandardHelpOptions = true,
        subcommands = AdminCommand.Settings.class)
final class AdminCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "settings?");
    }

    /** {@code slipway admin settings}. */
    @Command(
            name = "settings",
            description = "Check settings.",
            mixinStandardHelpOptions = true,
            subcommands = Rbac.class)
    static final class Settings implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "rbac?");
        }
    }

    /** Where a policy is read from. */
    static final class PolicySource {

        @Option(names = "--policy-file", paramLabel = "FILE", description = "A policy.csv, or a ConfigMap with one.")
        private @Nullable Path file;

        @Option(names = "--namespace", description = "Where the ConfigMap argocd-rbac-cm is.")
        private @Nullable String namespace;

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        RbacSettings read(CommandSpec spec) throws IOException {
            if ((file == null) == (namespace == null)) {
                throw new ParameterException(
                        spec.commandLine(), "please provide exactly one of --policy-file or --namespace");
            }
            if (file != null) {
                return RbacCheck.settings(Files.readString(file));
            }
            try (var client = cluster.client()) {
                return RbacCheck.of(new ArgoObjects(new Kube(client))
                        .get(Gvk.of("v1", "ConfigMap"), String.valueOf(namespace), RbacSettings.CONFIG_MAP));
            }
        }
    }

    /** {@code slipway admin settings rbac}. */
    @Command(name = "rbac", description = "Ask and check access policies.", mixinStandardHelpOptions = true)
    static final class Rbac implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "can or validate?");
        }

        /** What is asked and how. */
        static final class Asked {

            @Parameters(index = "0", paramLabel = "ROLE/SUBJECT")
            @SuppressWarnings("NullAway.Init") // required
            private String subject;

            @Parameters(index = "1", paramLabel = "ACTION")
            @SuppressWarnings("NullAway.Init") // required
            private String action;

            @Parameters(index = "2", paramLabel = "RESOURCE")
            @SuppressWarnings("NullAway.Init") // required
            private String resource;

            @Parameters(index = "3", arity = "0..1", defaultValue = "", paramLabel = "SUB-RESOURCE")
            @SuppressWarnings("NullAway.Init") // has a default
            private String object;

            @Option(names = "--default-role", description = "Whose rights everybody has.")
            private @Nullable String defaultRole;

            @Option(
                    names = "--use-builtin-policy",
                    defaultValue = "true",
                    arity = "0..1",
                    fallbackValue = "true",
                    description = "Whether role:readonly and role:admin exist (default: ${DEFAULT-VALUE}).")
            private boolean builtin;

            @Option(
                    names = "--strict",
                    defaultValue = "true",
                    arity = "0..1",
                    fallbackValue = "true",
                    description = "Refuse actions and resources that do not exist (default: ${DEFAULT-VALUE}).")
            private boolean strict;

            @Option(
                    names = {"-q", "--quiet"},
                    description = "Only the exit status.")
            private boolean quiet;
        }

        @Command(
                name = "can",
                description = "Say whether somebody may do something; exit status 0 for yes, 1 for no.",
                mixinStandardHelpOptions = true)
        int can(@Mixin Asked asked, @Mixin PolicySource source) throws IOException {
            RbacSettings settings = source.read(spec);
            String role = asked.defaultRole;
            RbacSettings asking = role == null || role.isEmpty() ? settings : settings.withDefaultRole(role);
            boolean may = RbacCheck.permits(
                    asking,
                    asked.builtin,
                    new Question(asked.subject, asked.action, asked.resource, asked.object, asked.strict));
            if (!asked.quiet) {
                ProjCommand.print(spec, may ? "Yes\n" : "No\n");
            }
            return may ? 0 : 1;
        }

        @Command(
                name = "validate",
                description = "Say whether a policy can be read; exit status 0 for yes, 1 for no.",
                mixinStandardHelpOptions = true)
        int validate(@Mixin PolicySource source) throws IOException {
            try {
                var undefined = RbacCheck.validate(source.read(spec));
                String roles = undefined.isEmpty()
                        ? ""
                        : "user defined roles not found in policies: " + String.join(",", undefined) + "\n";
                ProjCommand.print(spec, roles + "Policy is valid.\n");
                return 0;
            } catch (FaultException broken) {
                ProjCommand.print(spec, "Policy is invalid: " + broken.explanation() + "\n");
                return 1;
            }
        }
    }
}
