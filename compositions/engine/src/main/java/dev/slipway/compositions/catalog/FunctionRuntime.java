package dev.slipway.compositions.catalog;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.remote.CacheMeter;
import dev.slipway.compositions.function.remote.Endpoint;
import dev.slipway.compositions.function.remote.RemoteFunctions;
import dev.slipway.compositions.function.remote.RemoteFunctions.Reachability;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the function that a step names: at the address that the Function object gives, if it gives one; else in process, by
 * its package.
 */
public final class FunctionRuntime implements AutoCloseable {

    private static final String DEFAULT_CONFIG = "default";

    private static final String IN_PROCESS = "in-process";

    private final FunctionCatalog catalog;
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

    /** Return the same as {@link #standard()}, with calls and the cache of answers measured. */
    public static FunctionRuntime measured(FunctionMeter meter, CacheMeter cache) {
        return new FunctionRuntime(
                FunctionCatalog.standard(), new RemoteFunctions(InstantSource.system(), cache), meter);
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

    /**
     * Return why a function cannot be used for that purpose, if it cannot: what its package states counts, else what is
     * built in. Of what runs elsewhere and states nothing, nobody knows better.
     */
    public Optional<String> lacking(
            Capability wanted, String name, Optional<KubeObject> object, RuntimeObjects objects) {
        Set<String> stated = objects.capabilities(name);
        if (stated.isEmpty()
                && object.flatMap(function -> endpoint(function, objects)).isEmpty()) {
            stated = catalog.capabilities(
                    object.flatMap(function -> function.text("spec", "package")).orElse(name));
        }
        return stated.isEmpty() || stated.contains(wanted.stated())
                ? Optional.empty()
                : Optional.of(
                        "function \"" + name + "\" lacks the capability " + wanted.stated() + ": it can be used for "
                                + String.join(", ", new TreeSet<>(stated)) + "; take another function for this step");
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

    /** Return whether a function can be called: it is built in, or says where it runs. */
    public boolean runs(KubeObject function, RuntimeObjects objects) {
        try {
            return isBuiltIn(function.text("spec", "package").orElse(""))
                    || endpoint(function, objects).isPresent();
        } catch (FaultException unreadable) {
            return false;
        }
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
