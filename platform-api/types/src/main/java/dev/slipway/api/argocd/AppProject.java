package dev.slipway.api.argocd;

import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Argo CD's AppProject: the limits of a team's Applications. */
@Group("argoproj.io")
@Version("v1alpha1")
@ShortNames({"appproj", "appprojs"})
public final class AppProject extends CustomResource<AppProjectSpec, AppProjectStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public AppProjectSpec getSpec() {
        return super.getSpec();
    }
}
