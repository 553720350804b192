package dev.slipway.compositions.catalog;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.function.remote.ClientTls;
import dev.slipway.compositions.function.remote.Endpoint;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Optional;

/**
 * Reads from annotations of a Function, or of the DeploymentRuntimeConfig that it names, where the function runs. Rendering
 * also knows the annotations of {@code crossplane render}.
 */
final class FunctionEndpoint {

    private static final String RENDER_RUNTIME = "render.crossplane.io/runtime";
    private static final String RENDER_TARGET = "render.crossplane.io/runtime-development-target";

    private FunctionEndpoint() {}

    static Optional<Endpoint> of(KubeObject function, Optional<KubeObject> config, RuntimeObjects objects) {
        for (KubeObject object : config.map(one -> List.of(function, one)).orElse(List.of(function))) {
            Optional<String> target = object.annotation(Keys.ENDPOINT);
            if (target.isPresent()) {
                return Optional.of(endpoint(object, target.get(), objects));
            }
        }
        return isDevelopment(function, objects)
                ? function.annotation(RENDER_TARGET)
                        .map(target -> new Endpoint(target.replaceFirst("^dns:///", ""), null))
                : Optional.empty();
    }

    /** Return where {@code crossplane render} would call a function whose annotations name no address. */
    static Optional<Endpoint> developmentDefault(KubeObject function, RuntimeObjects objects) {
        return isDevelopment(function, objects) ? Optional.of(new Endpoint("localhost:9443", null)) : Optional.empty();
    }

    private static boolean isDevelopment(KubeObject function, RuntimeObjects objects) {
        return objects.isForDevelopment()
                && function.annotation(RENDER_RUNTIME).orElse("").equals("Development");
    }

    private static Endpoint endpoint(KubeObject object, String target, RuntimeObjects objects) {
        if (!target.matches("[^\\s/]+:[0-9]{1,5}")) {
            throw new FaultException(
                    Fault.INVALID,
                    "annotation " + Keys.ENDPOINT + " of " + object.kind() + " " + object.name()
                            + " must be host:port, not \"" + target + "\"");
        }
        if (object.annotation(Keys.INSECURE).orElse("").equals("true")) {
            return new Endpoint(target, null);
        }
        String secret = object.annotation(Keys.TLS_SECRET).orElse("");
        if (secret.isEmpty()) {
            return new Endpoint(target, new ClientTls(null, null, null));
        }
        String[] parts = secret.split("/", -1);
        if (parts.length != 2) {
            throw new FaultException(
                    Fault.INVALID,
                    "annotation " + Keys.TLS_SECRET + " of " + object.kind() + " " + object.name()
                            + " must be namespace/name, not \"" + secret + "\"");
        }
        return new Endpoint(target, ClientTls.of(objects.secret(parts[0], parts[1])));
    }
}
