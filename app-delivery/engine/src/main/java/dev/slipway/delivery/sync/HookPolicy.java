package dev.slipway.delivery.sync;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** When a hook is deleted: before it is made anew, after a sync that succeeded, after one that failed. */
public enum HookPolicy {
    BEFORE_CREATION,
    SUCCEEDED,
    FAILED;

    private static final Map<String, HookPolicy> ARGO = Map.of(
            "BeforeHookCreation", BEFORE_CREATION,
            "HookSucceeded", SUCCEEDED,
            "HookFailed", FAILED);
    private static final Map<String, HookPolicy> HELM = Map.of(
            "before-hook-creation", BEFORE_CREATION,
            "hook-succeeded", SUCCEEDED,
            "hook-failed", FAILED);

    /** Return the policies of a hook: Argo CD's, else Helm's, else {@link #BEFORE_CREATION}. */
    public static Set<HookPolicy> of(KubeObject hook) {
        Set<HookPolicy> policies = new TreeSet<>();
        Hooks.values(hook, Keys.HOOK_DELETE_POLICY).forEach(text -> add(policies, ARGO.get(text)));
        if (policies.isEmpty()) {
            Hooks.values(hook, Keys.HELM_HOOK_DELETE_POLICY).forEach(text -> add(policies, HELM.get(text)));
        }
        return policies.isEmpty() ? Set.of(BEFORE_CREATION) : policies;
    }

    private static void add(Set<HookPolicy> policies, @org.jspecify.annotations.Nullable HookPolicy policy) {
        if (policy != null) {
            policies.add(policy);
        }
    }
}
