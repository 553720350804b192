package dev.slipway.api.cluster.aws;

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

/** Template of EKS control planes. Fields are those of Cluster API Provider AWS 2.11. */
@Group("controlplane.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("AWSManagedControlPlaneTemplate")
@Plural("awsmanagedcontrolplanetemplates")
@Singular("awsmanagedcontrolplanetemplate")
@ShortNames("awmcpt")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1_v1beta2")
@SchemaMerge(at = "spec", yaml = AWSManagedControlPlaneTemplateLimits.SPEC)
public final class AWSManagedControlPlaneTemplate extends CustomResource<AWSManagedControlPlaneTemplateSpec, Void>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
