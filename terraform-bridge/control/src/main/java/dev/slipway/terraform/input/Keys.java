package dev.slipway.terraform.input;

import dev.slipway.kernel.object.Gvk;

/** Names that others know. */
public final class Keys {

    public static final Gvk TERRAFORM = new Gvk("infra.contrib.fluxcd.io", "v1alpha2", "Terraform");
    public static final Gvk POLICY = new Gvk("slipway.dev", "v1alpha1", "TerraformPolicy");
    public static final Gvk GIT_REPOSITORY = new Gvk("source.toolkit.fluxcd.io", "v1", "GitRepository");
    public static final Gvk SECRET = new Gvk("", "v1", "Secret");
    public static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");

    public static final String FINALIZER = "finalizers.tf.contrib.fluxcd.io";
    public static final String MANAGER = "slipway-terraform";

    /** By which Flux's tools ask for a look at once. */
    public static final String REQUESTED_AT = "reconcile.fluxcd.io/requestedAt";

    private Keys() {}
}
