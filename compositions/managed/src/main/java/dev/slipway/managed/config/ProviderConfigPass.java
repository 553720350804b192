package dev.slipway.managed.config;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
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

    private ProviderConfigPass(Watches watches, Gvk usage) {
        this.watches = watches;
        this.usage = usage;
    }

    /** Return the controller of one kind of provider configuration. */
    public static ControllerSpec controller(Watches watches, Gvk config) {
        Gvk usage = new Gvk(config.group(), config.version(), "ProviderConfigUsage");
        String name = config.kind().toLowerCase(Locale.ROOT) + "." + config.group();
        return new ControllerSpec(
                name,
                config,
                "slipway-provider-config",
                FINALIZER,
                new ProviderConfigPass(watches, usage),
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
            return PassResult.of(Outcome.done(), status(List.of(), users));
        }
        if (users == 0) {
            return PassResult.deleted();
        }
        Conditions conditions = Conditions.continuing(config.conditions(), config.generation(), context.now())
                .isTrue("Terminating", "InUse", "still in use by " + users + " managed resources: delete them first");
        List<Object> list = conditions.list().stream().<Object>map(Json::tree).toList();
        return PassResult.of(Outcome.requeue(Duration.ofSeconds(30), "InUse"), status(list, users));
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
