package dev.slipway.cluster.topology.controller;

/** A class of machines in memory, and clusters of it. */
final class ClassSamples {

    static final String TEMPLATES = """
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevClusterTemplate
            metadata: {name: infra}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryControlPlaneTemplate
            metadata: {name: plane}
            spec: {template: {spec: {}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: LocalControlPlaneTemplate
            metadata: {name: plane}
            spec: {template: {spec: {version: v1.36.0}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryConfigTemplate
            metadata: {name: boot}
            spec: {template: {spec: {}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachineTemplate
            metadata: {name: masters}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachineTemplate
            metadata: {name: workers}
            spec: {template: {spec: {backend: {inMemory: {vm: {provisioning: {startupDuration: 1ms}}}}}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachineTemplate
            metadata: {name: large-workers}
            spec:
              template:
                metadata: {labels: {size: large}}
                spec: {backend: {inMemory: {vm: {provisioning: {startupDuration: 1ms}}}}}
            """;

    private ClassSamples() {}

    static String clusterClass(String name, String workers) {
        return """
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: ClusterClass
                metadata: {name: %s}
                spec:
                  infrastructure:
                    templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevClusterTemplate, name: infra}
                  controlPlane:
                    templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryControlPlaneTemplate, name: plane}
                    machineInfrastructure:
                      templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevMachineTemplate, name: masters}
                  workers:
                    machineDeployments:
                    - class: worker
                      bootstrap:
                        templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryConfigTemplate, name: boot}
                      infrastructure:
                        templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevMachineTemplate, name: %s}
                      healthCheck:
                        checks: {unhealthyNodeConditions: [{type: Ready, status: Unknown, timeoutSeconds: 300}]}
                  variables:
                  - name: startup
                    required: false
                    schema: {openAPIV3Schema: {type: string, default: 1ms, pattern: "^[0-9]+ms$"}}
                  patches:
                  - name: startup
                    definitions:
                    - selector:
                        apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
                        kind: DevMachineTemplate
                        matchResources: {machineDeploymentClass: {names: [worker]}}
                      jsonPatches:
                      - op: replace
                        path: /spec/template/spec/backend/inMemory/vm/provisioning/startupDuration
                        valueFrom: {variable: startup}
                """.formatted(name, workers);
    }

    static String cluster(String name, String clusterClass, String version, String variables) {
        return """
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: %s}
                spec:
                  topology:
                    classRef: {name: %s}
                    version: %s
                    variables: %s
                    controlPlane: {replicas: 1}
                    workers:
                      machineDeployments:
                      - {class: worker, name: md, replicas: 2}
                """.formatted(name, clusterClass, version, variables);
    }
}
