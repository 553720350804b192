package dev.slipway.delivery.sync;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads hook annotations: Argo CD's own, else Helm's, which are mapped to them. */
public final class Hooks {

    private static final Map<String, SyncPhase> ARGO = Map.of(
            "PreSync", SyncPhase.PRE_SYNC,
            "Sync", SyncPhase.SYNC,
            "PostSync", SyncPhase.POST_SYNC,
            "SyncFail", SyncPhase.SYNC_FAIL);
    private static final Map<String, SyncPhase> HELM = Map.of(
            "pre-install", SyncPhase.PRE_SYNC,
            "pre-upgrade", SyncPhase.PRE_SYNC,
            "post-install", SyncPhase.POST_SYNC,
            "post-upgrade", SyncPhase.POST_SYNC);

    private Hooks() {}

    /** Return whether the object is a hook of any kind, also of one that never runs. */
    public static boolean isHook(KubeObject object) {
        List<String> argo = values(object, Keys.HOOK);
        return !argo.isEmpty() || isHelmHook(values(object, Keys.HELM_HOOK));
    }

    private static boolean isHelmHook(List<String> types) {
        return !types.isEmpty() && !types.equals(List.of("crd-install"));
    }

    /** Return the phases of a sync in which the hook runs, none when it does not run at all. */
    public static Set<SyncPhase> phases(KubeObject object) {
        List<String> argo = values(object, Keys.HOOK);
        Map<String, SyncPhase> names = argo.isEmpty() ? HELM : ARGO;
        EnumSet<SyncPhase> phases = EnumSet.noneOf(SyncPhase.class);
        for (String type : argo.isEmpty() ? values(object, Keys.HELM_HOOK) : argo) {
            SyncPhase phase = names.get(type);
            if (phase != null) {
                phases.add(phase);
            }
        }
        return phases;
    }

    /** Return whether the hook runs at a moment outside of syncs, by Argo CD's name for it, else by Helm's. */
    public static boolean runsAt(KubeObject object, String argoType, String helmType) {
        List<String> argo = values(object, Keys.HOOK);
        return argo.isEmpty() ? values(object, Keys.HELM_HOOK).contains(helmType) : argo.contains(argoType);
    }

    static List<String> values(KubeObject object, String annotation) {
        return object.annotation(annotation).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
