package dev.slipway.api.externalsecrets;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalSelectableField;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A Secret whose values come from stores under v1beta1, which upstream serves no more; every version accepts what any of them does. Fields are those of External Secrets Operator 2.9. */
@Group("external-secrets.io")
@Version(value = "v1beta1", storage = false)
@Kind("ExternalSecret")
@Plural("externalsecrets")
@Singular("externalsecret")
@ShortNames("es")
@CrdNames(categories = "external-secrets")
@AdditionalPrinterColumn(name = "StoreType", jsonPath = ".spec.secretStoreRef.kind")
@AdditionalPrinterColumn(name = "Store", jsonPath = ".spec.secretStoreRef.name")
@AdditionalPrinterColumn(name = "Refresh Interval", jsonPath = ".spec.refreshInterval")
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "Last Sync", jsonPath = ".status.refreshTime", type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec.data[].sourceRef", yaml = Schemas.ONE_MEMBER)
@SchemaMerge(at = "spec.dataFrom[].sourceRef", yaml = Schemas.ONE_MEMBER)
@AdditionalSelectableField(jsonPath = ".spec.secretStoreRef.name")
@AdditionalSelectableField(jsonPath = ".spec.secretStoreRef.kind")
@AdditionalSelectableField(jsonPath = ".spec.target.name")
@AdditionalSelectableField(jsonPath = ".spec.refreshInterval")
public final class ExternalSecretV1Beta1 extends CustomResource<ExternalSecretSpec, ExternalSecretStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
