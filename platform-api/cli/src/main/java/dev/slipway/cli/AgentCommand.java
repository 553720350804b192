package dev.slipway.cli;

import dev.slipway.agent.AgentMain;
import dev.slipway.cli.delivery.AgentText;
import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway agent}: the agents of workload clusters, seen from the hub's cluster. */
@Command(
        name = "agent",
        description = "Invite, show, revoke and run agents.",
        subcommands = AgentMain.class,
        mixinStandardHelpOptions = true)
final class AgentCommand implements Runnable {

    /** The hub decides how long certificates hold; nothing is signed here. */
    private static final Duration UNUSED = Duration.ofHours(1);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "token, list, revoke, rotate-authority or run?");
    }

    /** Where agents are registered. */
    static final class Where {

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Option(
                names = "--system-namespace",
                defaultValue = "slipway-system",
                description = "Where agents are registered (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String namespace;

        @Option(
                names = {"-N", "--namespace"},
                defaultValue = "argocd",
                description = "Of cluster Secrets (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String clusters;
    }

    private static Registrations registrations(Kube kube, Where where) {
        return new Registrations(kube, where.namespace, UNUSED, Clock.systemUTC());
    }

    @Command(
            name = "token",
            description = "Invite the agent of a cluster: register the cluster, print a token that is good once.",
            mixinStandardHelpOptions = true)
    int token(
            @Parameters(paramLabel = "CLUSTER") String cluster,
            @Option(
                            names = "--valid",
                            defaultValue = "60",
                            paramLabel = "MINUTES",
                            description = "How long the token is good (default: ${DEFAULT-VALUE}).")
                    int minutes,
            @Option(
                            names = "--label",
                            paramLabel = "KEY=VALUE",
                            description = "For the cluster Secret, as cluster generators select by.")
                    Map<String, String> labels,
            @Mixin Where where)
            throws IOException {
        try (var client = where.cluster.client()) {
            Kube kube = new Kube(client);
            Invitation invitation = new AgentInvitations(kube, registrations(kube, where), where.clusters)
                    .invite(cluster, Duration.ofMinutes(minutes), labels == null ? Map.of() : labels, Map.of());
            ProjCommand.print(spec, AgentText.invitation(invitation));
            return 0;
        }
    }

    @Command(name = "list", description = "List agents.", mixinStandardHelpOptions = true)
    int list(@Mixin Where where) throws IOException {
        try (var client = where.cluster.client()) {
            ProjCommand.print(
                    spec,
                    AgentText.list(
                            registrations(new Kube(client), where).list(),
                            Clock.systemUTC().instant()));
            return 0;
        }
    }

    @Command(
            name = "revoke",
            description = "Make an agent's certificate worthless at once; what it delivered stays.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "CLUSTER") String cluster, @Mixin Where where) throws IOException {
        try (var client = where.cluster.client()) {
            Registrations agents = registrations(new Kube(client), where);
            if (agents.find(cluster).isEmpty()) {
                throw new FaultException(
                        Fault.NOT_FOUND,
                        "no agent of a cluster " + cluster
                                + " is registered; 'slipway agent list' shows those that are");
            }
            agents.revoke(cluster);
            ProjCommand.print(spec, "The agent of " + cluster + " is not let in any more; what it delivered stays.\n");
            return 0;
        }
    }

    @Command(
            name = "rotate-authority",
            description =
                    "Exchange the hub's authority. Agents learn of the new one when they renew their certificates,"
                            + " within a day.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Option(
                            names = "--after",
                            defaultValue = "48",
                            paramLabel = "HOURS",
                            description = "How long agents have for that, at least twice as long as their certificates"
                                    + " hold (default: ${DEFAULT-VALUE}).")
                    int hours,
            @Mixin Where where)
            throws IOException {
        try (var client = where.cluster.client()) {
            Instant from = registrations(new Kube(client), where).rotateAuthority(Duration.ofHours(hours));
            ProjCommand.print(
                    spec,
                    "A new authority signs for agents from now on. The hub shows it from " + from
                            + "; agents of the old one are let in for as long again.\n");
            return 0;
        }
    }
}
