package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.Map;

/** The Terraform objects of the bench: one terraform_data each, from one repository, states kept by the platform. */
final class TerraformDocuments {

    static final Gvk TERRAFORM = new Gvk("infra.contrib.fluxcd.io", "v1alpha2", "Terraform");
    static final String NAMESPACE = "slipway-bench-terraform";

    private static final String STATE = "bench-state";

    private TerraformDocuments() {}

    static KubeObject namespace() {
        return KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", NAMESPACE));
    }

    static String name(int number) {
        return "bench-%05d".formatted(number);
    }

    /** Return the one module that all objects apply, in one edition. */
    static Map<String, String> files(String edition) {
        return Map.of("stack/main.tf", """
                variable "name" {}
                resource "terraform_data" "item" { input = "${var.name} %s" }
                output "item" { value = terraform_data.item.output }
                """.formatted(edition));
    }

    static KubeObject repository(String url) {
        return one("""
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: bench, namespace: %s}
                spec: {url: "%s", interval: 5s, ref: {branch: main}}
                """.formatted(NAMESPACE, url));
    }

    /** Return the password of the platform as a backend. */
    static KubeObject password(String token) {
        return one("""
                apiVersion: v1
                kind: Secret
                metadata: {name: %s, namespace: %s}
                stringData: {password: "%s"}
                """.formatted(STATE, NAMESPACE, token));
    }

    static KubeObject terraform(int number, String server) {
        String address = server + "/api/v1/terraform-state/" + NAMESPACE + "/" + name(number);
        return one("""
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  interval: 1h
                  path: ./stack
                  approvePlan: auto
                  sourceRef: {kind: GitRepository, name: bench}
                  vars: [{name: name, value: %1$s}]
                  backendConfigsFrom: [{kind: Secret, name: %3$s}]
                  backendConfig:
                    customConfiguration: |
                      backend "http" {
                        address        = "%4$s"
                        lock_address   = "%4$s"
                        unlock_address = "%4$s"
                        username       = "bench"
                      }
                """.formatted(name(number), NAMESPACE, STATE, address));
    }

    private static KubeObject one(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    /** Return whether this commit is applied. */
    static boolean isApplied(KubeObject object, String commit) {
        boolean ready = object.condition("Ready").filter(one -> one.isTrue()).isPresent();
        return ready
                && object.text("status", "lastAppliedRevision")
                        .filter(revision -> revision.endsWith(commit))
                        .isPresent();
    }
}
