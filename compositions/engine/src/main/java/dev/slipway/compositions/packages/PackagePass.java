package dev.slipway.compositions.packages;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Says of a package whether it is here, and what it depends on; nothing is pulled. */
final class PackagePass implements Pass {

    private static final String INSTALLED = "Installed";
    private static final String HEALTHY = "Healthy";

    /**
     * What is known of packages.
     *
     * @param installed whether that of an object is here
     * @param advice what to do about an image that is not
     * @param unmet which dependencies of an object are missing
     */
    record Known(
            Predicate<KubeObject> installed,
            Function<String, String> advice,
            Function<KubeObject, List<String>> unmet) {}

    private final Known known;
    private final Supplier<Outcome> afterwards;

    /** {@code afterwards} is done after each pass. */
    PackagePass(Known known, Supplier<Outcome> afterwards) {
        this.known = known;
        this.afterwards = afterwards;
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        if (object.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Conditions conditions = Conditions.continuing(object.conditions(), object.generation(), context.now());
        Map<String, Object> status = new LinkedHashMap<>(object.map("status"));
        if (Keys.isPaused(object)) {
            conditions = conditions.isFalse(
                    "Synced", "ReconcilePaused", "Reconciliation is paused via the pause annotation");
        } else {
            conditions = said(object, conditions.without("Synced"), status);
        }
        status.put("conditions", Json.trees(conditions.list()));
        return PassResult.of(afterwards.get(), status);
    }

    private Conditions said(KubeObject object, Conditions conditions, Map<String, Object> status) {
        String image = Packages.image(object);
        if (known.installed().test(object)) {
            status.put("currentIdentifier", image);
            status.put("resolvedPackage", image);
            return healthy(object, conditions.isTrue(INSTALLED, "ActivePackageRevision", null));
        }
        status.remove("currentIdentifier");
        status.remove("resolvedPackage");
        String why = "package " + image + " is not installed, because packages are not pulled here: "
                + known.advice().apply(image);
        return conditions.isFalse(INSTALLED, "UnavailablePackage", why).isFalse(HEALTHY, "UnavailablePackage", why);
    }

    private Conditions healthy(KubeObject object, Conditions installed) {
        boolean skips = object.at("spec", "skipDependencyResolution")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        List<String> unmet = skips ? List.of() : known.unmet().apply(object);
        return unmet.isEmpty()
                ? installed.isTrue(HEALTHY, "HealthyPackageRevision", null)
                : installed.isFalse(
                        HEALTHY,
                        "UnhealthyPackageRevision",
                        "depends on what is not here: " + String.join("; ", unmet));
    }
}
