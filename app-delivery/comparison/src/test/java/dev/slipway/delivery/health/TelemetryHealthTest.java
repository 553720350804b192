package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dashboards, alerts, logs, traces and metrics. */
class TelemetryHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            grafana.integreatly.org/Grafana | status: {}                                                  | Progressing: Waiting for Grafana status info
            grafana.integreatly.org/Grafana | status: {stage: ingress, stageStatus: failed}               | Degraded: Failed at stage ingress
            grafana.integreatly.org/Grafana | status: {stage: complete, stageStatus: success}             | Healthy:
            grafana.integreatly.org/Grafana | status: {stage: plugins, stageStatus: success}              | Progressing: plugins
            grafana.integreatly.org/GrafanaDatasource | spec: {}                                          | Progressing:
            grafana.integreatly.org/GrafanaDatasource | status: {uid: ''}                                 | Progressing:
            grafana.integreatly.org/GrafanaDatasource | status: {}                                        | Healthy:
            grafana.integreatly.org/GrafanaDatasource | status: {uid: u, NoMatchingInstances: true}       | Degraded: can't find matching grafana instance
            grafana.integreatly.org/GrafanaDashboard | status: {}                                         | Progressing:
            grafana.integreatly.org/GrafanaDashboard | status: {conditions: [<Synced True Applied: all fine>]} | Healthy: Applied for Synced because all fine
            grafana.integreatly.org/GrafanaDashboard | status: {conditions: [<A True R>, <B False S: m>, <C True T>]} | Degraded: R for A, S for B because m
            grafana.integreatly.org/GrafanaFolder | status: {conditions: [<A Unknown R>, <B True: m>]}    | Healthy: R for A,
            grafana-org-operator.kubitus-project.gitlab.io/Organization | status: {}                      | Progressing: Waiting ...
            grafana-org-operator.kubitus-project.gitlab.io/User | status: {conditions: [<Ready Unknown: m>]} | Progressing: m
            grafana-org-operator.kubitus-project.gitlab.io/User | status: {conditions: [<Ready False: n>]} | Degraded: n
            jaegertracing.io/Jaeger | status: {phase: Running}                                            | Healthy: Jaeger is Running
            jaegertracing.io/Jaeger | status: {phase: Failed}                                             | Degraded: Jaeger Failed For Some Reason
            jaegertracing.io/Jaeger | status: {phase: Odd}                                                | Progressing: Waiting for Jaeger
            kiali.io/Kiali | status: {conditions: [<Running True Running: again>, <Successful True>]}     | Progressing: again
            kiali.io/Kiali | status: {conditions: [<Successful True: last run>, <Failure True: x>]}       | Healthy: last run
            kiali.io/Kiali | status: {conditions: [<Running True Successful: m>, <Failure True: broken>]} | Degraded: broken
            kiali.io/Kiali | status: {conditions: [<Running True Successful: m>]}                         | Progressing: Waiting for Kiali
            """)
    void dashboardsAndTraces(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            beat.k8s.elastic.co/Beat | status: {health: green}                                            | Healthy: Elastic Beat status is Green
            beat.k8s.elastic.co/Beat | status: {health: red}                                              | Degraded: Elastic Beat status is Red
            beat.k8s.elastic.co/Beat | status: {health: yellow, availableNodes: 1, expectedNodes: 3}      | Progressing: Elastic Beat status is deploying, there is 1 instance(s) on 3 expected
            beat.k8s.elastic.co/Beat | status: {health: yellow, expectedNodes: 3}                         | Progressing: Elastic Beat phase is progressing
            beat.k8s.elastic.co/Beat | status: {expectedNodes: 3}                                         | Progressing: Elastic Beat phase is progressing
            beat.k8s.elastic.co/Beat | status: {availableNodes: 3}                                        | Unknown: Elastic Beat status is unknown. Ensure your ArgoCD is current and then check for/file a bug report: https://github.com/argoproj/argo-cd/issues
            coralogix.com/Alert | status: {conditions: [<RemoteSynced True: m>]}                          | Healthy: Resource is ready
            coralogix.com/RecordingRuleGroupSet | status: {conditions: [<RemoteSynced False: quota>]}     | Degraded: quota
            coralogix.com/Alert | status: {conditions: [<RemoteSynced Unknown: m>]}                       | Progressing: Waiting for status to be updated
            datadoghq.com/DatadogMetric | spec: {}                                                        | Healthy: DatadogMetric is healthy
            datadoghq.com/DatadogMetric | status: {conditions: [<Valid False>, <Error True Query: no data>]} | Degraded: Query: no data
            datadoghq.com/DatadogMetric | status: {conditions: [<Error True>]}                            | Degraded: DatadogMetric reported an error
            datadoghq.com/DatadogMetric | status: {conditions: [<Valid False>, <Error False: m>]}         | Degraded: DatadogMetric is not valid
            core.humio.com/HumioAlert      | spec: {}                                                     | Progressing: Update in progress
            core.humio.com/HumioAction     | status: {state: Exists}                                      | Healthy: Component state: Exists.
            core.humio.com/HumioView       | status: {state: NotFound}                                    | Missing: Component state: NotFound.
            core.humio.com/HumioParser     | status: {state: ConfigError}                                 | Degraded: Component state: ConfigError.
            core.humio.com/HumioRepository | status: {state: Unknown}                                     | Unknown: Component state: Unknown.
            core.humio.com/HumioIngestToken | status: {state: Odd}                                        | Progressing: Update in progress
            core.humio.com/HumioCluster    | status: {state: Running}                                     | Healthy: Cluster is in a healthy running state
            core.humio.com/HumioCluster    | status: {state: ConfigError, message: no license}            | Degraded: no license
            core.humio.com/HumioCluster    | status: {state: Odd, message: m}                             | Progressing: Update in progress
            """)
    void logsAndMetrics(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
