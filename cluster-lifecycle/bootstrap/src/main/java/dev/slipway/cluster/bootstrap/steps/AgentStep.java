package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invites the agent of a cluster and has it run; invites it again when it takes too long. */
final class AgentStep {

    static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** A process that ends at once must not be started at once again. */
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(15);

    private static final Duration TOKEN_LASTS = Duration.ofHours(1);

    private final FleetMembers members;
    private final List<AgentHost> hosts;

    AgentStep(FleetMembers members, List<AgentHost> hosts) {
        this.members = members;
        this.hosts = List.copyOf(hosts);
    }

    /** What came of it, with how often and when the agent was invited. */
    record Result(Steps steps, Invitations invitations) {}

    /** How often the agent was invited, and when the last time. */
    record Invitations(int count, Optional<Instant> last) {

        static Invitations of(KubeObject bootstrap) {
            int count = bootstrap
                    .at("status", "agentInvitations")
                    .filter(Number.class::isInstance)
                    .map(value -> ((Number) value).intValue())
                    .orElse(0);
            return new Invitations(
                    count, bootstrap.text("status", "agentInvitedAt").flatMap(Invitations::time));
        }

        private static Optional<Instant> time(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException edited) {
                return Optional.empty();
            }
        }

        Invitations oneMore(Instant now) {
            return new Invitations(count + 1, Optional.of(now));
        }

        boolean isOlderThan(Duration age, Instant now) {
            return last.filter(time -> now.isBefore(time.plus(age))).isEmpty();
        }
    }

    Result run(Member member, Steps steps) {
        Invitations before = Invitations.of(member.bootstrap());
        ClusterProfileSpec.Agent wanted = member.profile().agent();
        if (wanted != null && Boolean.TRUE.equals(wanted.disabled())) {
            return new Result(steps.done(Steps.AGENT, "Disabled"), before);
        }
        Optional<FleetMembers.Agent> agent = members.agent(member.name());
        if (agent.filter(FleetMembers.Agent::connected).isPresent()) {
            return new Result(steps.done(Steps.AGENT, "Connected"), before);
        }
        Optional<String> obstacle = members.obstacle();
        if (obstacle.isPresent()) {
            return new Result(steps.waiting(Steps.AGENT, "HubTakesNoAgents", obstacle.get()), before);
        }
        return hosts.stream()
                .filter(host -> host.hosts(member.cluster()))
                .findFirst()
                .map(host -> invited(member, steps, host, before, agent))
                .orElseGet(() -> new Result(steps.waiting(Steps.AGENT, "WaitingForAgent", byHand(member)), before));
    }

    private static String byHand(Member member) {
        return "nobody here can start an agent in this cluster: run `slipway agent token " + member.name()
                + "` and apply deploy/slipway-agent.yaml there";
    }

    // checkstyle: allow ParameterNumber, because they are what one decision depends on
    private Result invited(
            Member member, Steps steps, AgentHost host, Invitations before, Optional<FleetMembers.Agent> agent) {
        Duration timeout = timeout(member.profile().agent());
        boolean stopped = !host.isRunning(member.cluster()) && before.isOlderThan(RESTART_PAUSE, member.now());
        Invitations after = before;
        if (stopped || before.isOlderThan(timeout, member.now())) {
            host.run(member.cluster(), member.name(), members.invite(member.name(), TOKEN_LASTS));
            after = before.oneMore(member.now());
        }
        int count = after.count();
        return new Result(
                agent.flatMap(FleetMembers.Agent::enrolled)
                        .map(time -> away(steps, agent.get(), timeout))
                        .orElseGet(() -> neverCame(steps, count, timeout)),
                after);
    }

    private static Steps away(Steps steps, FleetMembers.Agent agent, Duration timeout) {
        String since = agent.since().map(time -> " since " + time).orElse("");
        return steps.waiting(
                Steps.AGENT,
                "AgentAway",
                "the agent is not connected" + since + "; it is started when it does not run, and invited anew after "
                        + timeout.toSeconds() + " s. What it delivered stays as it is");
    }

    private static Steps neverCame(Steps steps, int invitations, Duration timeout) {
        if (invitations <= 1) {
            return steps.waiting(Steps.AGENT, "WaitingForAgent", "the agent was invited and is starting");
        }
        return steps.waiting(
                Steps.AGENT,
                "AgentNeverEnrolled",
                "the agent was invited " + invitations + " times and has never enrolled; it gets a new token "
                        + timeout.toSeconds() + " s after the last one. See its log (slipway-agent.log of a local"
                        + " cluster) and whether the hub can be reached from there");
    }

    private static Duration timeout(ClusterProfileSpec.@Nullable Agent agent) {
        return agent == null || agent.enrolmentTimeout() == null
                ? TIMEOUT
                : Duration.parse("PT" + agent.enrolmentTimeout().toUpperCase(Locale.ROOT));
    }
}
