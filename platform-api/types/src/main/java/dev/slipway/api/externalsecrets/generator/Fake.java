package dev.slipway.api.externalsecrets.generator;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Makes what it was told to; for tests. */
@Group("generators.external-secrets.io")
@Version("v1alpha1")
@Kind("Fake")
@Plural("fakes")
@Singular("fake")
@CrdNames(categories = {"external-secrets", "external-secrets-generators"})
public final class Fake extends CustomResource<FakeParameters, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
