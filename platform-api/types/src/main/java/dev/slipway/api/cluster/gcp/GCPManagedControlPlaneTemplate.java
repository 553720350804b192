package dev.slipway.api.cluster.gcp;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Template of GKE control planes. Fields are those of Cluster API Provider GCP 1.12. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta1")
@Kind("GCPManagedControlPlaneTemplate")
@Plural("gcpmanagedcontrolplanetemplates")
@Singular("gcpmanagedcontrolplanetemplate")
@ShortNames("gcpmcpt")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1")
@SchemaMerge(at = "spec", yaml = GCPManagedControlPlaneTemplateLimits.SPEC)
public final class GCPManagedControlPlaneTemplate extends CustomResource<GCPManagedControlPlaneTemplateSpec, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
