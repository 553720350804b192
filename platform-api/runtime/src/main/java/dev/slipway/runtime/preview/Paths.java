package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Paths of the Kubernetes API from what they are about. Pure. */
final class Paths {

    private Paths() {}

    static String collection(Address address) {
        String root = address.group().isEmpty() ? "/api/" : "/apis/";
        String namespace = address.namespace().isEmpty() ? "" : "/namespaces/" + encoded(address.namespace());
        return root + address.apiVersion() + namespace + "/" + address.plural();
    }

    static String object(Address address) {
        return collection(address) + "/" + encoded(address.name());
    }

    /** Return the address of an object that is created in a collection. */
    static Address named(Address collection, KubeObject object) {
        return new Address(
                collection.group(),
                collection.version(),
                collection.plural(),
                collection.namespace(),
                object.name(),
                "",
                Map.of());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
