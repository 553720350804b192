package dev.slipway.api.externalsecrets;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A store of secrets for one namespace under v1beta1, which upstream serves no more; every version accepts what any of them does. */
@Group("external-secrets.io")
@Version(value = "v1beta1", storage = false)
@Kind("SecretStore")
@Plural("secretstores")
@Singular("secretstore")
@ShortNames("ss")
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
public final class SecretStoreV1Beta1 extends CustomResource<SecretStoreSpec, SecretStoreStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
