package dev.slipway.cluster.bootstrap.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.api.meta.Condition;
import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentStepTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FakeMembers members = new FakeMembers();
    private final FakeHost host = new FakeHost();
    private final AgentStep step = new AgentStep(members, List.of(host));

    @Test
    void anAgentThatNeverWasIsInvitedAndStarted() {
        AgentStep.Result result = run(0, null);

        assertThat(host.started).isEqualTo(1);
        assertThat(result.invitations()).isEqualTo(new AgentStep.Invitations(1, Optional.of(NOW)));
        assertThat(said(result).reason()).isEqualTo("WaitingForAgent");
    }

    @Test
    void oneThatStartsIsLeftInPeaceUntilTheTimeIsOver() {
        host.running = true;

        assertThat(run(1, NOW.minusSeconds(299)).invitations().count()).isEqualTo(1);
        assertThat(host.started).isZero();
        AgentStep.Result late = run(1, NOW.minusSeconds(300));
        assertThat(late.invitations().count()).isEqualTo(2);
        assertThat(said(late).reason()).isEqualTo("AgentNeverEnrolled");
        assertThat(said(late).message()).contains("2 times").contains("slipway-agent.log");
    }

    @Test
    void oneThatEndsAtOnceIsNotStartedAtOnceAgain() {
        assertThat(run(1, NOW.minusSeconds(14)).invitations().count()).isEqualTo(1);
        assertThat(run(1, NOW.minusSeconds(15)).invitations().count()).isEqualTo(2);
    }

    @Test
    void oneThatIsConnectedNeedsNothing() {
        members.agent = FakeMembers.connected(NOW);

        assertThat(said(run(1, NOW.minusSeconds(9000))).isTrue()).isTrue();
        assertThat(members.invited).isZero();
    }

    @Test
    void oneThatWentAwaySaysSinceWhen() {
        members.agent = FakeMembers.away(NOW.minusSeconds(60));
        host.running = true;

        Condition said = said(run(1, NOW.minusSeconds(20)));
        assertThat(said.reason()).isEqualTo("AgentAway");
        assertThat(said.message()).contains("2026-05-01T09:59:00Z");
    }

    @Test
    void aHubWithoutAPortForAgentsSaysWhatToSet() {
        members.obstacle = Optional.of("set slipway.agents.port");

        assertThat(said(run(0, null)).message()).contains("slipway.agents.port");
        assertThat(members.invited).isZero();
    }

    @Test
    void whereNobodyCanStartItThePersonIsTold() {
        host.hosts = false;

        assertThat(said(run(0, null)).message()).contains("slipway agent token team-a.shop");
    }

    @Test
    void aProfileCanDoWithoutAndSetTheTime() {
        ClusterProfileSpec without = profile(new ClusterProfileSpec.Agent(true, null));
        assertThat(said(run(without, 0, null)).reason()).isEqualTo("Disabled");
        host.running = true;
        ClusterProfileSpec hasty = profile(new ClusterProfileSpec.Agent(null, "30s"));
        assertThat(run(hasty, 1, NOW.minusSeconds(30)).invitations().count()).isEqualTo(2);
    }

    private AgentStep.Result run(int invitations, @Nullable Instant last) {
        return run(profile(null), invitations, last);
    }

    private AgentStep.Result run(ClusterProfileSpec profile, int invitations, @Nullable Instant last) {
        KubeObject bootstrap = KubeObject.of(new Ref(Keys.BOOTSTRAP, "team-a", "shop"))
                .with(invitations, "status", "agentInvitations");
        bootstrap = last == null ? bootstrap : bootstrap.with(last.toString(), "status", "agentInvitedAt");
        KubeObject cluster = KubeObject.of(new Ref(Keys.CLUSTER, "team-a", "shop"));
        return step.run(
                new Member(bootstrap, cluster, profile, NOW), new Steps(Conditions.continuing(List.of(), 1L, NOW)));
    }

    private static ClusterProfileSpec profile(ClusterProfileSpec.@Nullable Agent agent) {
        return new ClusterProfileSpec(new LabelSelector(null, null), null, agent, null, null, null, null, null);
    }

    private static Condition said(AgentStep.Result result) {
        return result.steps().conditions().get(Steps.AGENT).orElseThrow();
    }
}
