package dev.slipway.compositions.hub;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a claim says when something far below it fails: claim, composite, composite, managed resource. */
class CausesIT {

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private final String group = API.uniqueGroup();
    private final String namespace = API.newNamespace("team");
    private final Gvk claimKind = new Gvk(group, "v1", "Shop");
    private final Gvk leafKind = new Gvk(group, "v1", "Leaf");

    @Test
    void theLeafTheCallTheCauseSinceWhenAndTheAdviceReachTheClaim() {
        API.installCrdYaml(leafDefinition());
        HUB.define(definition("XStore", "xstores", ""), new Gvk(group, "v1", "XStore"));
        HUB.define(
                definition("XShop", "xshops", "claimNames: {kind: Shop, plural: shops}"),
                claimKind,
                new Gvk(group, "v1", "XShop"));
        HUB.apply(composition("XShop", "XStore", "store") + "---\n" + composition("XStore", "Leaf", "database"));
        HUB.apply("""
                apiVersion: %s/v1
                kind: Shop
                metadata: {name: shop, namespace: %s}
                spec: {size: 1}
                """.formatted(group, namespace));
        Ref claim = new Ref(claimKind, namespace, "shop");
        Ref leaf = new Ref(leafKind, "", "leaf-" + namespace);
        HUB.awaitCondition(claim, "Ready", "False", "leaf-" + namespace);

        report(leaf, "False", "CreateDBInstance failed: AccessDenied (request 7f3a); allow rds:CreateDBInstance");

        HUB.awaitCondition(claim, "Ready", "False", "Leaf leaf-" + namespace);
        HUB.awaitCondition(claim, "Ready", "False", "CreateDBInstance failed: AccessDenied (request 7f3a)");
        HUB.awaitCondition(claim, "Ready", "False", "allow rds:CreateDBInstance");
        HUB.awaitCondition(claim, "Ready", "False", "since 2026-03-01T10:00:00Z");

        report(leaf, "True", null);
        HUB.awaitReady(claim);
    }

    /** Say of the leaf what a provider would. */
    private static void report(Ref leaf, String status, @Nullable String message) {
        Map<String, Object> synced = new LinkedHashMap<>();
        synced.put("type", "Synced");
        synced.put("status", status);
        synced.put("reason", message == null ? "ReconcileSuccess" : "ReconcileError");
        synced.put("lastTransitionTime", "2026-03-01T10:00:00Z");
        if (message != null) {
            synced.put("message", message);
        }
        Map<String, Object> ready = Map.of(
                "type",
                "Ready",
                "status",
                status,
                "reason",
                message == null ? "Available" : "Creating",
                "lastTransitionTime",
                "2026-03-01T09:00:00Z");
        HUB.kube().applyStatus(KubeObject.of(leaf).with(List.of(synced, ready), "status", "conditions"), "a-provider");
    }

    private String leafDefinition() {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: leaves.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Leaf, plural: leaves}
                  scope: Cluster
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    subresources: {status: {}}
                    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                """.formatted(group);
    }

    private String definition(String kind, String plural, String claims) {
        return """
                apiVersion: apiextensions.crossplane.io/v1
                kind: CompositeResourceDefinition
                metadata: {name: %3$s.%1$s}
                spec:
                  group: %1$s
                  names: {kind: %2$s, plural: %3$s}
                  %4$s
                  versions:
                  - name: v1
                    served: true
                    referenceable: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {size: {type: integer}}}}
                """.formatted(group, kind, plural, claims);
    }

    private String composition(String kind, String part, String name) {
        String metadata = part.equals("Leaf") ? "metadata: {name: leaf-" + namespace + "}, " : "";
        return """
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %2$s-%5$s}
                spec:
                  compositeTypeRef: {apiVersion: %1$s/v1, kind: %3$s}
                  mode: Pipeline
                  pipeline:
                  - step: make
                    functionRef: {name: pt}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                      - name: %2$s
                        base: {apiVersion: %1$s/v1, kind: %4$s, %6$sspec: {size: 1}}
                """.formatted(group, name, kind, part, namespace, metadata);
    }
}
