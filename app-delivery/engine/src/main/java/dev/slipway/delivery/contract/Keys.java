package dev.slipway.delivery.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.plan.Guard;

/** The names that objects carry: those of Argo CD, and ours where it has none. */
public final class Keys {

    public static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    public static final Gvk APP_PROJECT = Gvk.of("argoproj.io/v1alpha1", "AppProject");
    public static final Gvk CUSTOM_RESOURCE_DEFINITION = Gvk.of("apiextensions.k8s.io/v1", "CustomResourceDefinition");

    /** Owns what is applied; the name by which Argo CD applies server-side, so that moving over changes no owner. */
    public static final String FIELD_MANAGER = "argocd-controller";

    public static final String TRACKING_ID = "argocd.argoproj.io/tracking-id";
    public static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
    public static final String COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";
    public static final String SYNC_WAVE = "argocd.argoproj.io/sync-wave";
    public static final String HOOK = "argocd.argoproj.io/hook";
    public static final String HOOK_DELETE_POLICY = "argocd.argoproj.io/hook-delete-policy";
    public static final String HOOK_FINALIZER = "argocd.argoproj.io/hook-finalizer";
    public static final String DELETION_APPROVED = "argocd.argoproj.io/deletion-approved";
    public static final String HELM_HOOK = "helm.sh/hook";
    public static final String HELM_HOOK_DELETE_POLICY = "helm.sh/hook-delete-policy";
    public static final String HELM_HOOK_WEIGHT = "helm.sh/hook-weight";
    public static final String HELM_RESOURCE_POLICY = "helm.sh/resource-policy";
    public static final String REFRESH = "argocd.argoproj.io/refresh";
    public static final String IGNORE_HEALTH = "argocd.argoproj.io/ignore-healthcheck";
    public static final String SKIP_RECONCILE = "argocd.argoproj.io/skip-reconcile";
    public static final String RESOURCES_FINALIZER = "resources-finalizer.argocd.argoproj.io";

    /** On an Application: a file that does not parse is left out, and the others are applied. */
    public static final String ISOLATE_FILES = "slipway.dev/isolate-files";

    /** On an Application: how many objects may be pruned at once, as {@code 30%} or {@code 12}. */
    public static final String MAX_DELETE = Guard.ANNOTATION;

    /** On an Application: the revision whose frozen deletions are approved. */
    public static final String APPROVE_DELETIONS = "slipway.dev/approve-deletions";

    /** On delivered objects of isolated files: the file they come from. */
    public static final String SOURCE_FILE = "slipway.dev/source-file";

    private Keys() {}
}
