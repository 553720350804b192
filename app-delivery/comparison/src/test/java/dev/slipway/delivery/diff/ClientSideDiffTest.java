package dev.slipway.delivery.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aNullAmongTextsIsAnEmptyOne() {
        String live = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: null}}";

        Difference difference = ClientSideDiff.of(object(CONFIG), object(live), DiffOptions.standard());

        assertThat(difference.modified()).isTrue();
        assertThat(difference.live().at("data", "x")).contains("");
    }

    @ParameterizedTest(name = "{0} for {1} is a change: {2}, because {3}")
    @CsvSource(delimiter = '|', textBlock = """
        {a: null}                  | {a: 1}           | false | a null that nobody applied before is nothing to do
        {l: [{n: null}, {n: b}]}   | {l: [{}, {n: b}]} | false | a merge patch has no nulls, in lists neither
        {l: [{n: a}, {n: b}]}      | {l: [{n: a}]}    | true  | lists are values
        """)
    void nullsOfCustomResources(String config, String live, boolean change, String why) {
        String kind = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: ";

        assertThat(differs(kind + config, kind + live)).as(why).isEqualTo(change);
    }

    @Test
    void anEmptySelectorStaysAndSoDoListsThatAreRequired() {
        String live = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: w}
            webhooks: [{name: a.b.c, sideEffects: None, admissionReviewVersions: [v1], clientConfig: {}}]
            """;

        assertThat(differs(live.replace("[v1]", "[]"), live)).isTrue();
    }

    @Test
    void aContainerWithoutAnImageIsPulledWhenItIsNotPresent() {
        String job = """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: j}
            spec: {template: {spec: {containers: [{name: c}]}}}
            """;

        Difference difference = ClientSideDiff.of(object(job), object(job), DiffOptions.standard());

        KubeObject predicted = difference.predicted();
        assertThat(predicted.at("spec", "manualSelector")).contains(false);
        assertThat(predicted.list("spec", "template", "spec", "containers").toString())
                .contains("imagePullPolicy=IfNotPresent")
                .doesNotContain("resources");
    }
}
