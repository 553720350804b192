package dev.slipway.cli.delivery;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registration;
import java.time.Instant;
import java.util.List;

/** Agents as text. */
public final class AgentText {

    private AgentText() {}

    /** Return what the operator of the workload cluster needs; the only place where the token is shown. */
    public static String invitation(Invitation invitation) {
        return "cluster:     " + invitation.cluster() + "\n"
                + "fingerprint: " + invitation.fingerprint() + "\n"
                + "token:       " + invitation.token().reveal() + "\n"
                + "good once, until " + invitation.expires() + "\n";
    }

    /** Return a table of agents, by name. */
    public static String list(List<Registration> agents, Instant now) {
        TextTable table = new TextTable(
                "CLUSTER", "STATE", "SINCE", "LAST SEEN", "VERSION", "KUBERNETES", "CERTIFICATE", "TOKEN");
        agents.stream()
                .sorted(java.util.Comparator.comparing(Registration::cluster))
                .forEach(agent -> table.row(List.of(
                        agent.cluster(),
                        note(agent, "state", agent.enrolledAt().isEmpty() ? "Invited" : "Unknown"),
                        note(agent, "state-since", "-"),
                        note(agent, "last-seen", "-"),
                        note(agent, "version", "-"),
                        note(agent, "kubernetes-version", "-"),
                        agent.certificateExpires()
                                .map(end -> now.isAfter(end) ? "expired" : "until " + end)
                                .orElse("none"),
                        agent.tokenExpires()
                                .map(end -> now.isAfter(end) ? "expired" : "until " + end)
                                .orElse("none"))));
        return table.toString();
    }

    private static String note(Registration agent, String key, String absent) {
        return agent.secret().annotation("slipway.dev/agent-" + key).orElse(absent);
    }
}
