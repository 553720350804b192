package dev.slipway.compositions.catalog;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments that a DeploymentRuntimeConfig gives a function's program, for those that are built in. */
record FunctionArguments(Map<String, String> flags) {

    static final FunctionArguments NONE = new FunctionArguments(Map.of());

    /** Read the arguments of the container that runs the package. {@code --flag value} and {@code --flag=value} are one. */
    static FunctionArguments of(KubeObject config) {
        for (Object container : config.list("spec", "deploymentTemplate", "spec", "template", "spec", "containers")) {
            if (container instanceof Map<?, ?> map
                    && "package-runtime".equals(map.get("name"))
                    && map.get("args") instanceof List<?> arguments) {
                return parsed(arguments.stream().map(String::valueOf).toList());
            }
        }
        return NONE;
    }

    static FunctionArguments parsed(List<String> arguments) {
        Map<String, String> flags = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.remove(0);
            if (argument.startsWith("--")) {
                int equals = argument.indexOf('=');
                boolean separate = equals < 0 && !rest.isEmpty() && !rest.get(0).startsWith("-");
                String value = separate ? rest.remove(0) : equals < 0 ? "true" : argument.substring(equals + 1);
                String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
                flags.put(name, value.replaceAll("^\"(.*)\"$", "$1"));
            }
        }
        return new FunctionArguments(flags);
    }

    Optional<String> text(String flag) {
        return Optional.ofNullable(flags.get(flag));
    }

    /** Return a duration; one that cannot be read counts as absent. */
    Optional<Duration> duration(String flag) {
        return text(flag).flatMap(text -> {
            try {
                return Optional.of(GoDuration.parse(text));
            } catch (IllegalArgumentException problem) {
                return Optional.empty();
            }
        });
    }

    /** Return whether a feature gate is switched on. */
    boolean hasFeature(String gate) {
        return List.of(text("feature-gates").orElse("").split(",")).contains(gate + "=true");
    }
}
