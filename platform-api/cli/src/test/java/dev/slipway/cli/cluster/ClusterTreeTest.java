package dev.slipway.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTreeTest {

    @Test
    void everyObjectStandsUnderItsControllerWithWhatIsWrong() {
        List<KubeObject> objects =
                Json.parseYaml("""
                kind: Cluster
                metadata: {name: team, uid: c}
                status: {phase: Provisioned}
                ---
                kind: MachineSet
                metadata: {name: md-1, uid: s, ownerReferences: [{kind: MachineDeployment, apiVersion: a/v1, name: md, uid: d, controller: true}]}
                spec: {replicas: 2}
                status: {replicas: 2, readyReplicas: 1}
                ---
                kind: MachineDeployment
                metadata: {name: md, uid: d, ownerReferences: [{kind: Cluster, apiVersion: a/v1, name: team, uid: c}]}
                spec: {template: {spec: {version: v1.36.0}}}
                ---
                kind: Machine
                metadata: {name: m, uid: m, ownerReferences: [{kind: MachineSet, apiVersion: a/v1, name: md-1, uid: s, controller: true}]}
                status:
                  phase: Provisioning
                  conditions: [{type: Ready, status: "False", reason: NotReady, message: "* NodeHealthy: waiting"}]
                """).stream().map(KubeObject::of).toList();

        assertThat(ClusterTree.draw(objects.get(0), objects.subList(1, 4))).isEqualTo("""
                Cluster/team  Provisioned
                └─ MachineDeployment/md  v1.36.0
                   └─ MachineSet/md-1  1/2 ready
                      └─ Machine/m  Provisioning  not Ready: * NodeHealthy: waiting
                """);
    }
}
