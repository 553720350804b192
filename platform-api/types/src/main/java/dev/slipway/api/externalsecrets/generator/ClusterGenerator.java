package dev.slipway.api.externalsecrets.generator;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A generator for every namespace. */
@Group("generators.external-secrets.io")
@Version("v1alpha1")
@Kind("ClusterGenerator")
@Plural("clustergenerators")
@Singular("clustergenerator")
@CrdNames(categories = {"external-secrets", "external-secrets-generators"})
public final class ClusterGenerator extends CustomResource<ClusterGeneratorSpec, Void> {

    private static final long serialVersionUID = 1L;
}
