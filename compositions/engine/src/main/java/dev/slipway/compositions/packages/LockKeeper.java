package dev.slipway.compositions.packages;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the one Lock: which packages are installed, and what each depends on. */
final class LockKeeper implements Pass {

    static final Gvk LOCK = new Gvk(Packages.GROUP, "v1beta1", "Lock");
    static final Ref THE_LOCK = new Ref(LOCK, "", "lock");
    private static final String MANAGER = Packages.GROUP + "/lock";

    private final Packages packages;
    private final Applier applier;

    LockKeeper(Packages packages, Applier applier) {
        this.packages = packages;
        this.applier = applier;
    }

    @Override
    public PassResult run(KubeObject lock, PassContext context) {
        return PassResult.of(lock.isDeleting() || !lock.ref().equals(THE_LOCK) ? Outcome.done() : write());
    }

    /** Write what is known now; one at a time, so that nobody writes older news last. */
    synchronized Outcome write() {
        return applier.applyOne(lock(), ApplyOptions.as(MANAGER))
                .failure()
                .map(Outcome::failed)
                .orElseGet(Outcome::done);
    }

    private KubeObject lock() {
        List<Object> installed = packages.named()
                .filter(object -> !object.isDeleting() && packages.isInstalled(object))
                .sorted(Comparator.comparing(KubeObject::kind).thenComparing(KubeObject::name))
                .<Object>map(this::entry)
                .toList();
        return KubeObject.of(THE_LOCK).with(installed, "packages");
    }

    private Map<String, Object> entry(KubeObject object) {
        Image image = Image.of(Packages.image(object));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("apiVersion", Packages.GROUP + "/v1");
        entry.put("kind", object.kind());
        entry.put("name", object.name());
        entry.put("source", image.source());
        entry.put("version", image.version());
        List<Object> dependencies = object.kind().equals("Configuration")
                ? packages.description(object).stream()
                        .flatMap(meta -> Dependency.of(meta).stream())
                        .<Object>map(Dependency::toMap)
                        .toList()
                : List.of();
        entry.put("dependencies", dependencies);
        return entry;
    }
}
