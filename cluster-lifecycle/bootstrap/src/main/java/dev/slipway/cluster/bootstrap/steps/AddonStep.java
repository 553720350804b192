package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec.Addon;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.cluster.bootstrap.profile.Matrix;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.kube.Propagation;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Delivers add-ons wave by wave, each in the version that goes with the cluster's Kubernetes. */
final class AddonStep {

    private final Watches watches;
    private final Applier applier;
    private final String namespace;

    /** @param namespace of Applications */
    AddonStep(Watches watches, Applier applier, String namespace) {
        this.watches = watches;
        this.applier = applier;
        this.namespace = namespace;
    }

    /** What came of it, and what is shown of each add-on. */
    record Result(Steps steps, List<Map<String, Object>> shown) {}

    Result run(Member member, Steps steps, String kubernetes) {
        List<Addon> addons = ClusterObjects.list(member.profile().addons());
        Map<Integer, List<Addon>> waves = new TreeMap<>();
        addons.forEach(
                addon -> waves.computeIfAbsent(addon.wave() == null ? 0 : addon.wave(), wave -> new ArrayList<>())
                        .add(addon));
        List<String> missing = new ArrayList<>();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (List<Addon> wave : waves.values()) {
            boolean open = missing.isEmpty();
            for (Addon addon : wave) {
                deliver(member, addon, kubernetes, open, shown).ifPresent(missing::add);
            }
        }
        withdrawn(member, addons).ifPresent(missing::add);
        return new Result(
                missing.isEmpty()
                        ? steps.done(Steps.ADDONS, addons.isEmpty() ? "NoneWanted" : "Delivered")
                        : steps.waiting(Steps.ADDONS, "WaitingForAddons", String.join("; ", missing)),
                shown);
    }

    /** Return what is missing; a wave that is not open yet keeps what it has, also in an older version. */
    // checkstyle: allow ParameterNumber, because they are what one decision depends on
    private Optional<String> deliver(
            Member member, Addon addon, String kubernetes, boolean open, List<Map<String, Object>> shown) {
        Optional<String> version = Matrix.version(addon.versions(), kubernetes);
        if (version.isEmpty()) {
            shown.add(shown(addon, "", Optional.empty()));
            return Optional.of(addon.name() + " has no version for Kubernetes " + kubernetes
                    + ": add one to its versions; what is delivered stays");
        }
        Ref ref = Applications.ref(namespace, member.cluster(), addon.name());
        if (open) {
            KubeObject wanted = Applications.of(namespace, member.cluster(), addon, version.get());
            var failure = applier.applyOne(
                            wanted, ApplyOptions.as(Keys.FIELD_MANAGER).unless(live -> foreign(live, member)))
                    .failure();
            if (failure.isPresent()) {
                return Optional.of(addon.name() + ": " + failure.get().explanation());
            }
        }
        Optional<KubeObject> application = watches.cached(ref);
        shown.add(shown(addon, version.get(), application));
        boolean delivered = application
                .filter(live -> Applications.isDelivered(live, version.get()))
                .isPresent();
        return delivered ? Optional.empty() : Optional.of(waiting(addon, version.get(), open, application));
    }

    private static Optional<String> foreign(KubeObject live, Member member) {
        return live.label(Keys.MEMBER).filter(member.name()::equals).isPresent()
                ? Optional.empty()
                : Optional.of("belongs to somebody else; call the add-on otherwise");
    }

    private static String waiting(Addon addon, String version, boolean open, Optional<KubeObject> application) {
        if (!open) {
            return addon.name() + " waits for the wave before it";
        }
        String state = application
                .map(live -> Applications.sync(live) + " " + Applications.health(live))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> " (" + text + ")")
                .orElse("");
        return addon.name() + " " + version + " is not Synced and Healthy yet" + state;
    }

    private static Map<String, Object> shown(Addon addon, String version, Optional<KubeObject> application) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", addon.name());
        put(shown, "version", version);
        put(shown, "health", application.map(Applications::health).orElse(""));
        put(shown, "sync", application.map(Applications::sync).orElse(""));
        return shown;
    }

    private static void put(Map<String, Object> shown, String key, String value) {
        if (!value.isEmpty()) {
            shown.put(key, value);
        }
    }

    /** Nothing is deleted by a line that is missing in a profile: a person decides. */
    private Optional<String> withdrawn(Member member, List<Addon> addons) {
        List<String> wanted = addons.stream().map(Addon::name).toList();
        List<Ref> doomed = ours(member.name()).stream()
                .filter(application ->
                        application.label(Keys.ADDON).filter(wanted::contains).isEmpty())
                .map(KubeObject::ref)
                .toList();
        return doomed.isEmpty()
                ? Optional.empty()
                : Optional.of("the profile has no more what these Applications deliver: "
                        + String.join(
                                ", ", doomed.stream().map(Ref::name).sorted().toList())
                        + "; delete them, with or without what they delivered");
    }

    private List<KubeObject> ours(String member) {
        return watches.cached(Keys.APPLICATION).stream()
                .filter(application ->
                        application.label(Keys.MEMBER).filter(member::equals).isPresent())
                .toList();
    }

    /** Take away the Applications of a cluster that goes; what they delivered goes with the cluster. */
    void forget(String member) {
        List<Ref> doomed = ours(member).stream().map(KubeObject::ref).toList();
        applier.prune(
                doomed, live -> live.label(Keys.MEMBER).filter(member::equals).isPresent(), Propagation.BACKGROUND);
    }
}
