package dev.slipway.compositions.usage;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.json.Json;

/**
 * Has the API server itself refuse to delete what is labelled as in use, by an admission policy: it needs no webhook, and
 * it holds while no server of ours runs.
 */
final class DeletionGuard {

    private static final String MANAGER = "slipway-usage";
    private static final String POLICY = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: in-use.protection.slipway.dev}
            spec:
              failurePolicy: Fail
              matchConstraints:
                matchPolicy: Equivalent
                objectSelector: {matchLabels: {crossplane.io/in-use: "true"}}
                resourceRules:
                - {apiGroups: ["*"], apiVersions: ["*"], operations: [DELETE], resources: ["*"]}
              validations:
              - expression: "false"
                reason: Forbidden
                message: it is in use
                messageExpression: >-
                  'it is in use: ' + (has(oldObject.metadata.annotations) &&
                  'slipway.dev/in-use-by' in oldObject.metadata.annotations
                  ? oldObject.metadata.annotations['slipway.dev/in-use-by'] : 'see its usages')
                  + '. Delete what uses it first, or the usage'
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: in-use.protection.slipway.dev}
            spec:
              policyName: in-use.protection.slipway.dev
              validationActions: [Deny]
            """;

    private final Applier applier;
    private volatile boolean installed;

    DeletionGuard(Applier applier) {
        this.applier = applier;
    }

    /** Install the policy before the first object is protected. */
    void ensure() {
        if (!installed) {
            Json.parseYaml(POLICY).stream().map(KubeObject::of).forEach(this::apply);
            installed = true;
        }
    }

    private void apply(KubeObject object) {
        applier.applyOne(object, ApplyOptions.as(MANAGER)).failure().ifPresent(fault -> {
            throw fault;
        });
    }
}
