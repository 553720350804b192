package dev.slipway.api.argocd;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * Argo CD's Application: keeps a cluster as a Git directory says. Fields and meaning are those of argoproj.io/v1alpha1;
 * unlike there, the status is a subresource, so that only the spec counts generations.
 */
@Group("argoproj.io")
@Version("v1alpha1")
@ShortNames({"app", "apps"})
@AdditionalPrinterColumn(name = "Sync Status", jsonPath = ".status.sync.status")
@AdditionalPrinterColumn(name = "Health Status", jsonPath = ".status.health.status")
@AdditionalPrinterColumn(name = "Revision", jsonPath = ".status.sync.revision", priority = 10)
@AdditionalPrinterColumn(name = "Project", jsonPath = ".spec.project", priority = 10)
public final class Application extends CustomResource<ApplicationSpec, ApplicationStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Operation operation;

    @Required
    @Override
    public ApplicationSpec getSpec() {
        return super.getSpec();
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public void setOperation(@Nullable Operation operation) {
        this.operation = operation;
    }
}
