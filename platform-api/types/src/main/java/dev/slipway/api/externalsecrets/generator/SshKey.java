package dev.slipway.api.externalsecrets.generator;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Makes keys for SSH; accepted whole, and whoever refers to it is told that it is not available yet. */
@Group("generators.external-secrets.io")
@Version("v1alpha1")
@Kind("SSHKey")
@Plural("sshkeys")
@Singular("sshkey")
@CrdNames(categories = {"external-secrets", "external-secrets-generators"})
@SchemaMerge(at = "spec", yaml = "{type: object, x-kubernetes-preserve-unknown-fields: true}")
public final class SshKey extends CustomResource<UnknownParameters, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
