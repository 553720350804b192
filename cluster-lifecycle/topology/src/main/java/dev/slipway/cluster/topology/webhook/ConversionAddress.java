package dev.slipway.cluster.topology.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the API server reaches the webhook: at a host's own port, or through a Service, whose port is 443.
 *
 * @param host the name that the certificate is for
 * @param listen the address to listen on; empty is every one
 * @param port the port to listen on; 0 takes any, which a Service cannot follow
 * @param service {@code namespace/name} of the Service; empty where there is none
 */
public record ConversionAddress(String host, String listen, int port, String service) {

    /** Where objects are converted. */
    static final String CONVERT = "/convert";

    /** Where Clusters get their defaults. */
    static final String DEFAULTS = "/defaults";

    private static final int HTTPS = 443;

    /** The host is listened on, too. */
    public static ConversionAddress ofHost(String host, int port) {
        return new ConversionAddress(host, host, port, "");
    }

    public static ConversionAddress ofService(String namespace, String name, int port) {
        return new ConversionAddress(name + "." + namespace + ".svc", "", port, namespace + "/" + name);
    }

    boolean isService() {
        return !service.isEmpty();
    }

    String namespace() {
        return service.substring(0, service.indexOf('/'));
    }

    String name() {
        return service.substring(service.indexOf('/') + 1);
    }

    /** Return the address by which this process itself would be reached, too. */
    String url(int boundPort, String path) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "https://" + name + ":" + (isService() ? HTTPS : boundPort) + path;
    }

    /** Return what the API server is told of it, without its certificate. */
    Map<String, Object> client(int boundPort, String path) {
        Map<String, Object> client = new LinkedHashMap<>();
        if (isService()) {
            client.put("service", Map.of("namespace", namespace(), "name", name(), "path", path, "port", HTTPS));
        } else {
            client.put("url", url(boundPort, path));
        }
        return client;
    }
}
