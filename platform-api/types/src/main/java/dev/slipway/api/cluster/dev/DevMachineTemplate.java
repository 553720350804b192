package dev.slipway.api.cluster.dev;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.Labels;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** What machines for development are made from. Fields are those of Cluster API 1.14. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("DevMachineTemplate")
@Plural("devmachinetemplates")
@Singular("devmachinetemplate")
@Labels("cluster.x-k8s.io/v1beta2=v1beta2")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = DevMachineTemplateLimits.SPEC)
@SchemaMerge(at = "status", yaml = DevMachineTemplateLimits.STATUS)
public final class DevMachineTemplate extends CustomResource<DevMachineTemplateSpec, DevMachineTemplateStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
