package dev.slipway.portal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.portal.console.ClusterSteps.Around;
import dev.slipway.portal.console.ClusterSteps.Part;
import dev.slipway.portal.console.ClusterSteps.Step;
import dev.slipway.portal.listing.RowState;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterStepsTest {

    private static final Around NOTHING = new Around(List.of(), List.of(), List.of());

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    @Test
    void aClusterThatHasSaidNothingHasNoSteps() {
        assertThat(ClusterSteps.of(object("{kind: Cluster, metadata: {name: team}}"), NOTHING))
                .isEmpty();
    }

    @Test
    void stepsStandInTheOrderInWhichTheyAreTakenAndSayWhatTheyWaitFor() {
        List<Part> parts = ClusterSteps.of(object("""
                kind: Cluster
                metadata: {name: team}
                status:
                  conditions:
                  - {type: WorkersAvailable, status: "Unknown", reason: Waiting}
                  - {type: RollingOut, status: "True", reason: RollingOut, message: two machines are old}
                  - {type: InfrastructureReady, status: "True", reason: Ready, message: all well}
                  - {type: ControlPlaneAvailable, status: "False", reason: StartFailed, message: no port}
                """), NOTHING);
        assertThat(parts).extracting(Part::title).containsExactly("Provisioning", "Versions and upgrade");
        assertThat(parts.get(0).steps())
                .extracting(Step::title, Step::state, Step::message)
                .containsExactly(
                        tuple("Infrastructure", RowState.READY, ""),
                        tuple("Control plane", RowState.FAILED, "StartFailed: no port"),
                        tuple("Workers", RowState.PROGRESSING, "Waiting"));
        assertThat(parts.get(1).steps())
                .extracting(Step::title, Step::state)
                .containsExactly(tuple("Roll-out", RowState.PROGRESSING));
    }

    @Test
    void whatItIsMadeOfHasItsOwnSteps() {
        KubeObject plane = object("""
                kind: LocalControlPlane
                metadata: {name: team-x}
                status:
                  conditions:
                  - {type: MachinesUpToDate, status: "False", reason: Upgrading, message: from v1.35.1}
                  - {type: Paused, status: "False", reason: NotPaused}
                  - {type: ScalingUp, status: "False", reason: NotScalingUp}
                """);
        KubeObject bootstrap = object("""
                kind: ClusterBootstrap
                status: {conditions: [{type: AgentEnrolled, status: "False", reason: WaitingForAgent}]}
                """);
        KubeObject pool = object("""
                kind: MachineDeployment
                metadata: {name: md}
                spec: {replicas: 3, template: {spec: {version: v1.36.0}}}
                status: {upToDateReplicas: 1, availableReplicas: 2}
                """);
        List<Part> parts = ClusterSteps.of(
                object("{kind: Cluster}"), new Around(List.of(plane), List.of(bootstrap), List.of(pool)));
        assertThat(parts)
                .extracting(Part::title)
                .containsExactly("LocalControlPlane team-x", "Versions and upgrade", "Bootstrap");
        assertThat(parts.get(0).steps())
                .extracting(Step::title, Step::state, Step::message)
                .containsExactlyInAnyOrder(
                        tuple("Machines up to date", RowState.PROGRESSING, "Upgrading: from v1.35.1"),
                        tuple("Scaling up", RowState.READY, ""));
        assertThat(parts.get(1).steps())
                .extracting(Step::title, Step::state, Step::message)
                .containsExactly(tuple(
                        "MachineDeployment md",
                        RowState.PROGRESSING,
                        "v1.36.0: 1 of 3 machines up to date, 2 available"));
        assertThat(parts.get(2).steps()).extracting(Step::title).containsExactly("Agent");
    }
}
