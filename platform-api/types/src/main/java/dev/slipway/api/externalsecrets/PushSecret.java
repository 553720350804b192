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

/** Values of a Secret that are written to stores. */
@Group("external-secrets.io")
@Version("v1alpha1")
@Kind("PushSecret")
@Plural("pushsecrets")
@Singular("pushsecret")
@ShortNames("ps")
@CrdNames(categories = "external-secrets")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(name = "Last Sync", jsonPath = ".status.refreshTime", type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec.selector", yaml = Schemas.ONE_MEMBER)
public final class PushSecret extends CustomResource<PushSecretSpec, PushSecretStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
