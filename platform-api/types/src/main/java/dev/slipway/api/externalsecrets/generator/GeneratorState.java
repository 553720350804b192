package dev.slipway.api.externalsecrets.generator;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** What a generator has to remember. */
@Group("generators.external-secrets.io")
@Version("v1alpha1")
@Kind("GeneratorState")
@Plural("generatorstates")
@Singular("generatorstate")
@ShortNames("gs")
@CrdNames(categories = {"external-secrets", "external-secrets-generators"})
@AdditionalPrinterColumn(name = "GC Deadline", jsonPath = ".spec.garbageCollectionDeadline")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
public final class GeneratorState extends CustomResource<GeneratorStateSpec, GeneratorStateStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
