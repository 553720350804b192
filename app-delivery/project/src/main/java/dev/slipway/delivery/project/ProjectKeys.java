package dev.slipway.delivery.project;

import dev.slipway.kernel.object.Gvk;

/** The names that projects go by. */
public final class ProjectKeys {

    public static final Gvk APP_PROJECT = Gvk.of("argoproj.io/v1alpha1", "AppProject");
    public static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");

    /** The project of Applications that name none. */
    public static final String DEFAULT = "default";

    /** On a project: it stays until no Application refers to it. */
    public static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    private ProjectKeys() {}
}
