package dev.slipway.api.externalsecrets;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** An ExternalSecret in many namespaces under v1beta1, which upstream serves no more; every version accepts what any of them does. */
@Group("external-secrets.io")
@Version(value = "v1beta1", storage = false)
@Kind("ClusterExternalSecret")
@Plural("clusterexternalsecrets")
@Singular("clusterexternalsecret")
@ShortNames("ces")
@CrdNames(categories = "external-secrets")
@AdditionalPrinterColumn(name = "Store", jsonPath = ".spec.externalSecretSpec.secretStoreRef.name")
@AdditionalPrinterColumn(name = "Refresh Interval", jsonPath = ".spec.refreshTime")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
public final class ClusterExternalSecretV1Beta1
        extends CustomResource<ClusterExternalSecretSpec, ClusterExternalSecretStatus> {

    private static final long serialVersionUID = 1L;
}
