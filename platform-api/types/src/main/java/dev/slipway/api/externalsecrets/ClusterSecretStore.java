package dev.slipway.api.externalsecrets;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A store of secrets for many namespaces. */
@Group("external-secrets.io")
@Version("v1")
@Kind("ClusterSecretStore")
@Plural("clustersecretstores")
@Singular("clustersecretstore")
@ShortNames("css")
@CrdNames(categories = "external-secrets")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(name = "Capabilities", jsonPath = ".status.capabilities")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@SchemaMerge(at = "spec.provider", yaml = Schemas.ONE_MEMBER)
@SchemaMerge(at = "spec.provider.kubernetes.auth", yaml = Schemas.ONE_MEMBER)
public final class ClusterSecretStore extends CustomResource<SecretStoreSpec, SecretStoreStatus> {

    private static final long serialVersionUID = 1L;
}
