package dev.slipway.managed.config;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.managed.report.Report;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the users of a provider configuration and holds its deletion up while there are any. */
public final class ProviderConfigPass implements Pass {

    private static final String FINALIZER = "in-use.crossplane.io";

    private final Watches watches;
    private final Gvk usage;
    private final List<String> withoutEffect;

    private ProviderConfigPass(Watches watches, Gvk usage, List<String> withoutEffect) {
        this.watches = watches;
        this.usage = usage;
        this.withoutEffect = withoutEffect;
    }

    /** Return the controller of one kind of provider configuration; it reports the fields that nothing is done with. */
    public static ControllerSpec controller(Watches watches, Gvk config, List<String> withoutEffect) {
        Gvk usage = new Gvk(config.group(), config.version(), "ProviderConfigUsage");
        String name = config.kind().toLowerCase(Locale.ROOT) + "." + config.group();
        return new ControllerSpec(
                name,
                config,
                "slipway-provider-config",
                FINALIZER,
                new ProviderConfigPass(watches, usage, withoutEffect),
                List.of(new Trigger(usage, object -> users(config, object))));
    }

    private static Set<Ref> users(Gvk config, KubeObject usage) {
        return usage.label(ProviderConfigs.LABEL)
                .map(name -> Stream.of("", usage.namespace())
                        .map(namespace -> new Ref(config, namespace, name))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public PassResult run(KubeObject config, PassContext context) {
        long users = watches.cached(usage).stream()
                .filter(candidate -> ProviderConfigs.uses(candidate, config))
                .count();
        if (!config.isDeleting()) {
            return PassResult.of(Outcome.done(), status(ignored(config, context.now()), users));
        }
        if (users == 0) {
            return PassResult.deleted();
        }
        Conditions conditions = Conditions.continuing(config.conditions(), config.generation(), context.now())
                .isTrue("Terminating", "InUse", "still in use by " + users + " managed resources: delete them first");
        List<Object> list = Json.trees(conditions.list());
        return PassResult.of(Outcome.requeue(Duration.ofSeconds(30), "InUse"), status(list, users));
    }

    private List<Object> ignored(KubeObject config, Instant now) {
        List<String> set = withoutEffect.stream()
                .filter(field -> config.at(field.split("\\.", -1)).isPresent())
                .toList();
        if (set.isEmpty()) {
            return List.of();
        }
        return Conditions.continuing(config.conditions(), config.generation(), now)
                .isTrue(
                        Report.NOT_BUILT,
                        "NotImplemented",
                        "these fields are not acted upon yet: " + String.join(", ", set))
                .list()
                .stream()
                .<Object>map(Json::tree)
                .toList();
    }

    private static Map<String, Object> status(List<Object> conditions, long users) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("users", users);
        if (!conditions.isEmpty()) {
            status.put("conditions", conditions);
        }
        return status;
    }
}
