package dev.slipway.compositions.catalog;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.autoready.AutoReady;
import dev.slipway.compositions.function.celfilter.CelFilter;
import dev.slipway.compositions.function.dummy.Dummy;
import dev.slipway.compositions.function.environment.EnvironmentConfigs;
import dev.slipway.compositions.function.extraresources.ExtraResources;
import dev.slipway.compositions.function.gotemplating.GoTemplating;
import dev.slipway.compositions.function.kro.Kro;
import dev.slipway.compositions.function.pt.PatchAndTransform;
import dev.slipway.compositions.function.sequencer.Sequencer;
import dev.slipway.compositions.function.statustransformer.StatusTransformer;
import dev.slipway.compositions.function.tagmanager.ManagedTags;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The functions that run in process, by the repository name of their package: {@code xpkg.example.org/any/path/
 * function-patch-and-transform:v0.9.0} is recognised whatever registry it names.
 */
public final class FunctionCatalog {

    /** Those that do something without a composite resource. */
    private static final Set<String> FOR_OPERATIONS = Set.of(
            "function-cel-filter",
            "function-dummy",
            "function-environment-configs",
            "function-extra-resources",
            "function-go-templating");

    private final Map<String, Function<FunctionArguments, CompositionFunction>> functions = new TreeMap<>();

    public FunctionCatalog(Map<String, CompositionFunction> functions) {
        functions.forEach((name, function) -> this.functions.put(name, arguments -> function));
    }

    /** Return the catalog of what is built in. */
    public static FunctionCatalog standard() {
        FunctionCatalog catalog = new FunctionCatalog(Map.of(
                "function-patch-and-transform", new PatchAndTransform(),
                "function-cel-filter", new CelFilter(),
                "function-dummy", new Dummy(),
                "function-environment-configs", new EnvironmentConfigs(),
                "function-extra-resources", new ExtraResources(),
                "function-kro", new Kro(),
                "function-sequencer", new Sequencer(),
                "function-status-transformer", new StatusTransformer(),
                "function-tag-manager", new ManagedTags()));
        catalog.functions.put("function-auto-ready", FunctionCatalog::autoReady);
        catalog.functions.put("function-go-templating", FunctionCatalog::goTemplating);
        return catalog;
    }

    private static CompositionFunction autoReady(FunctionArguments arguments) {
        return new AutoReady(
                arguments.duration("ttl").orElse(Duration.ofMinutes(1)),
                arguments.hasFeature("CELHealthcheckCustomizations"));
    }

    private static CompositionFunction goTemplating(FunctionArguments arguments) {
        String options = arguments.text("default-options").orElse("");
        return new GoTemplating(new GoTemplating.Settings(
                arguments.duration("ttl").orElse(Duration.ofMinutes(1)),
                arguments.text("default-source").orElse(""),
                options.isEmpty() ? null : List.of(options.split(",", -1))));
    }

    /**
     * Return the function of a package reference, or of a function name that is a known package's or ends with it, as
     * {@code crossplane-contrib-function-patch-and-transform} does.
     */
    public Optional<CompositionFunction> find(String packageOrName) {
        return find(packageOrName, FunctionArguments.NONE);
    }

    Optional<CompositionFunction> find(String packageOrName, FunctionArguments arguments) {
        String name = repository(packageOrName);
        return functions.entrySet().stream()
                .filter(entry -> name.equals(entry.getKey()) || name.endsWith("-" + entry.getKey()))
                .map(entry -> entry.getValue().apply(arguments))
                .findFirst();
    }

    /** Return what a built-in function can be used for, by the words of packages; empty when it is not built in. */
    Set<String> capabilities(String packageOrName) {
        String name = repository(packageOrName);
        return functions.keySet().stream()
                .filter(known -> name.equals(known) || name.endsWith("-" + known))
                .findFirst()
                .map(known -> FOR_OPERATIONS.contains(known)
                        ? Set.of(Capability.COMPOSITION.stated(), Capability.OPERATION.stated())
                        : Set.of(Capability.COMPOSITION.stated()))
                .orElse(Set.of());
    }

    /** Return the fault of a function that does not run here, with what there is and what to do. */
    FaultException unavailable(String name, String reference) {
        return new FaultException(
                Fault.NOT_FOUND,
                "function \"" + name + "\"" + (reference.isEmpty() ? "" : " (package " + reference + ")")
                        + " is not available here; available are " + String.join(", ", functions.keySet())
                        + "; to call one that runs elsewhere, give its Function the annotation " + Keys.ENDPOINT);
    }

    /** Return the names by which the built-in functions are known, sorted. */
    public List<String> names() {
        return List.copyOf(functions.keySet());
    }

    private static String repository(String reference) {
        String path = reference.substring(reference.lastIndexOf('/') + 1);
        return path.replaceFirst("[@:].*$", "");
    }
}
