package dev.slipway.delivery.diff;

import static dev.slipway.delivery.diff.Defaults.set;

import dev.slipway.kernel.object.Gvk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Defaults of admission webhooks, which changed with version 1. */
final class WebhookDefaults {

    private WebhookDefaults() {}

    static void apply(Gvk gvk, Map<String, Object> tree) {
        if (!gvk.kind().endsWith("WebhookConfiguration")) {
            return;
        }
        boolean beta = gvk.version().equals("v1beta1");
        boolean mutating = gvk.kind().startsWith("Mutating");
        Trees.each(tree.get("webhooks"), hook -> {
            versioned(hook, beta);
            Trees.child(hook, "namespaceSelector");
            Trees.child(hook, "objectSelector");
            if (mutating) {
                set(hook, "reinvocationPolicy", "Never");
            }
            Map<String, Object> service = Trees.mapAt(hook, "clientConfig", "service");
            if (service != null) {
                set(service, "port", 443L);
            }
            Trees.each(hook.get("rules"), rule -> set(rule, "scope", "*"));
        });
    }

    private static void versioned(Map<String, Object> hook, boolean beta) {
        set(hook, "failurePolicy", beta ? "Ignore" : "Fail");
        set(hook, "matchPolicy", beta ? "Exact" : "Equivalent");
        set(hook, "timeoutSeconds", beta ? 30L : 10L);
        if (beta) {
            set(hook, "sideEffects", "Unknown");
            if (hook.get("admissionReviewVersions") == null) {
                hook.put("admissionReviewVersions", new ArrayList<Object>(List.of("v1beta1")));
            }
        }
    }
}
