package dev.slipway.provider.aws.account;

import dev.slipway.api.aws.Endpoint;
import dev.slipway.api.aws.EndpointUrl;
import dev.slipway.kernel.object.KubeObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The endpoints that replace the public ones: a URL in which the service and the region may have a place. */
public record Endpoints(List<String> services, String url) {

    private static final String SERVICE = "{service}";
    private static final String REGION = "{region}";
    private static final Endpoints PUBLIC = new Endpoints(List.of(), "");

    static Endpoints of(KubeObject config, @Nullable Endpoint endpoint) {
        if (endpoint == null
                || endpoint.services() == null
                || endpoint.services().isEmpty()) {
            return PUBLIC;
        }
        String url = url(config, endpoint.url());
        try {
            if (URI.create(url.replace(SERVICE, "rds").replace(REGION, "eu-west-1"))
                            .getHost()
                    == null) {
                throw AwsAccount.invalid(
                        config, "spec.endpoint.url names no host", "write it like http://localhost:5000");
            }
        } catch (IllegalArgumentException e) {
            throw AwsAccount.invalid(config, "spec.endpoint.url is no URL", "write it like http://localhost:5000");
        }
        return new Endpoints(endpoint.services(), url);
    }

    private static String url(KubeObject config, @Nullable EndpointUrl url) {
        EndpointUrl.Type type = url == null ? EndpointUrl.Type.AUTO : url.type();
        if (url != null && type == EndpointUrl.Type.STATIC && url.fixed() != null) {
            return url.fixed();
        }
        if (url != null && type == EndpointUrl.Type.DYNAMIC && url.dynamic() != null) {
            String protocol = url.dynamic().protocol() == EndpointUrl.Protocol.HTTP ? "http" : "https";
            return protocol + "://" + SERVICE + "." + REGION + "."
                    + url.dynamic().host();
        }
        throw AwsAccount.invalid(
                config,
                "spec.endpoint.url of type " + type + " is incomplete",
                "use type Static with the field static");
    }

    Map<String, URI> in(String region) {
        Map<String, URI> urls = new TreeMap<>();
        services.forEach(service ->
                urls.put(service, URI.create(url.replace(SERVICE, service).replace(REGION, region))));
        return urls;
    }
}
