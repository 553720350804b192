package dev.slipway.api.externalsecrets;

import dev.slipway.api.crd.CrdNames;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PushSecret in many namespaces. */
@Group("external-secrets.io")
@Version("v1alpha1")
@Kind("ClusterPushSecret")
@Plural("clusterpushsecrets")
@Singular("clusterpushsecret")
@CrdNames(categories = "external-secrets")
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.conditions[?(@.type=='Ready')].reason")
public final class ClusterPushSecret extends CustomResource<ClusterPushSecretSpec, ClusterPushSecretStatus> {

    private static final long serialVersionUID = 1L;
}
