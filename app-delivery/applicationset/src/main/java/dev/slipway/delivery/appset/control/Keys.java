package dev.slipway.delivery.appset.control;

import dev.slipway.kernel.object.Gvk;

/** The names that sets and their Applications go by. */
final class Keys {

    static final Gvk APPLICATION_SET = Gvk.of("argoproj.io/v1alpha1", "ApplicationSet");
    static final Gvk SECRET = Gvk.of("v1", "Secret");

    static final String FIELD_MANAGER = "argocd-applicationset-controller";
    static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";
    static final String REFRESH = "argocd.argoproj.io/application-set-refresh";

    /** On a set: the deletions that are approved, by the word that the frozen set gives them. */
    static final String APPROVE_DELETIONS = "slipway.dev/approve-deletions";

    private Keys() {}
}
