package dev.slipway.compositions.catalog;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.remote.Endpoint;
import dev.slipway.compositions.function.remote.RemoteFunctions;
import dev.slipway.compositions.function.remote.RemoteFunctions.Reachability;
import dev.slipway.kernel.object.KubeObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the function that a step names: at the address that the Function object gives, if it gives one; else in process, by
 * its package.
 */
public final class FunctionRuntime implements AutoCloseable {

    private static final String DEFAULT_CONFIG = "default";

    private final FunctionCatalog catalog;
    private static final String IN_PROCESS = "in-process";

    private final RemoteFunctions remote;
    private final FunctionMeter meter;

    public FunctionRuntime(FunctionCatalog catalog, RemoteFunctions remote) {
        this(catalog, remote, FunctionMeter.NONE);
    }

    private FunctionRuntime(FunctionCatalog catalog, RemoteFunctions remote, FunctionMeter meter) {
        this.catalog = catalog;
        this.remote = remote;
        this.meter = meter;
    }

    /** Return the same as {@link #standard()}, with calls measured. */
    public static FunctionRuntime measured(FunctionMeter meter) {
        return new FunctionRuntime(FunctionCatalog.standard(), new RemoteFunctions(InstantSource.system()), meter);
    }

    /** Return the runtime of what is built in, and of what has an address. */
    public static FunctionRuntime standard() {
        return new FunctionRuntime(FunctionCatalog.standard(), new RemoteFunctions(InstantSource.system()));
    }

    /**
     * Return the function that a step names.
     *
     * @param object the Function object of that name, if there is one
     * @throws dev.slipway.kernel.outcome.FaultException when it runs nowhere, with what to do about that
     */
    public CompositionFunction resolve(String name, Optional<KubeObject> object, RuntimeObjects objects) {
        Optional<KubeObject> config = object.flatMap(function -> config(function, objects));
        Optional<Endpoint> endpoint = object.flatMap(function -> FunctionEndpoint.of(function, config, objects));
        if (endpoint.isPresent()) {
            return measured(object, endpoint.get().target(), remote.at(name, endpoint.get()));
        }
        String reference =
                object.flatMap(function -> function.text("spec", "package")).orElse("");
        FunctionArguments arguments = config.map(FunctionArguments::of).orElse(FunctionArguments.NONE);
        return catalog.find(reference.isEmpty() ? name : reference, arguments)
                .map(function -> measured(object, IN_PROCESS, function))
                .or(() -> object.flatMap(function -> FunctionEndpoint.developmentDefault(function, objects))
                        .map(development -> remote.at(name, development)))
                .orElseThrow(() -> catalog.unavailable(name, reference));
    }

    private CompositionFunction measured(Optional<KubeObject> object, String target, CompositionFunction function) {
        return object.isEmpty() || meter == FunctionMeter.NONE
                ? function
                : new MeasuredFunction(
                        function,
                        new FunctionMeter.Called(
                                object.get().name(),
                                object.get().text("spec", "package").orElse(""),
                                target),
                        meter);
    }

    private static Optional<KubeObject> config(KubeObject function, RuntimeObjects objects) {
        return function.text("spec", "runtimeConfigRef", "name")
                .filter(name -> !name.equals(DEFAULT_CONFIG))
                .flatMap(objects::runtimeConfig);
    }

    /** Return where the function runs, if that is not in process. */
    Optional<Endpoint> endpoint(KubeObject function, RuntimeObjects objects) {
        return FunctionEndpoint.of(function, config(function, objects), objects);
    }

    Reachability reachability(KubeObject function, Endpoint endpoint) {
        return remote.reachability(function.name(), endpoint);
    }

    boolean isBuiltIn(String reference) {
        return catalog.find(reference).isPresent();
    }

    List<String> names() {
        return catalog.names();
    }

    @Override
    public void close() {
        remote.close();
    }
}
