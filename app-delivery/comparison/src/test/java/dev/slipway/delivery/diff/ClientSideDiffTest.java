package dev.slipway.delivery.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;

class ClientSideDiffTest {

    private static final String CONFIG = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            data: {x: "1"}
            """;

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static boolean differs(String config, String live) {
        return ClientSideDiff.of(object(config), object(live), DiffOptions.standard())
                .modified();
    }

    @Test
    void anObjectThatIsNotThereIsAChange() {
        Difference difference = ClientSideDiff.created(object(CONFIG), DiffOptions.standard());

        assertThat(difference.modified()).isTrue();
        assertThat(difference.live()).isNull();
    }

    @Test
    void aBrokenMemoryOfWhatWasAppliedIsNoMemory() {
        String live = """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: a
                  annotations: {kubectl.kubernetes.io/last-applied-configuration: "{not json"}
                data: {x: "1", y: "2"}
                """;

        assertThat(differs(CONFIG, live)).isFalse();
    }

    @Test
    void otherStrategiesDropTheFieldsOfTheOldOne() {
        String config = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec: {strategy: {type: Recreate}}
                """;
        String live = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec: {strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}}
                """;

        Difference difference = ClientSideDiff.of(object(config), object(live), DiffOptions.standard());

        assertThat(difference.predicted().at("spec", "strategy", "rollingUpdate"))
                .isEmpty();
    }

    @Test
    void finalizersOfOthersStay() {
        String config = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, finalizers: [ours]}}";
        String live = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, finalizers: [theirs, ours]}}";

        assertThat(differs(config, live)).isFalse();
    }

    @Test
    void flagsThatAreOffCountAsAbsentOnlyWhereKubernetesSaysSo() {
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {%s}}";

        assertThat(differs(pod.formatted("hostNetwork: false"), pod.formatted("")))
                .isFalse();
        assertThat(differs(pod.formatted("automountServiceAccountToken: false"), pod.formatted("")))
                .isTrue();
    }

    @Test
    void serverDefaultsOfAServiceAreNoDifference() {
        String config = """
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {type: LoadBalancer, ports: [{port: 80}]}
                """;
        String live = """
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec:
                  type: LoadBalancer
                  clusterIP: 10.0.0.1
                  externalTrafficPolicy: Cluster
                  ports: [{port: 80, targetPort: 80, protocol: TCP, nodePort: 30000}]
                """;

        assertThat(differs(config, live)).isFalse();
    }
}
