package dev.slipway.api.cluster.gcp;

import dev.slipway.api.cluster.aws.EKSConfigStatus;
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

/** Stands for the bootstrap of GKE nodes, which needs nothing. Fields are those of Cluster API Provider GCP 1.12. */
@Group("bootstrap.cluster.x-k8s.io")
@Version("v1beta1")
@Kind("GKEConfig")
@Plural("gkeconfigs")
@Singular("gkeconfig")
@ShortNames("gkec")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "DataSecretName", jsonPath = ".status.dataSecretName")
@SchemaMerge(at = "", yaml = GKEConfigLimits.ROOT)
@SchemaMerge(at = "status", yaml = GKEConfigLimits.STATUS)
public final class GKEConfig extends CustomResource<Void, EKSConfigStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
