package dev.slipway.api.argocd;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Argo CD's ApplicationSet: makes Applications from a template and parameters. Fields are those of argoproj.io/v1alpha1. */
@Group("argoproj.io")
@Version("v1alpha1")
@ShortNames({"appset", "appsets"})
@AdditionalPrinterColumn(name = "Health Status", jsonPath = ".status.health.status")
@AdditionalPrinterColumn(
        name = "Applications",
        type = AdditionalPrinterColumn.Type.INTEGER,
        jsonPath = ".status.resourcesCount")
public final class ApplicationSet extends CustomResource<ApplicationSetSpec, ApplicationSetStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public ApplicationSetSpec getSpec() {
        return super.getSpec();
    }
}
