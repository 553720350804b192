package dev.slipway.provider.helm;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Records of releases as Helm keeps them, of long ago. */
final class Records {

    private Records() {}

    static KubeObject secret(String release, String namespace, int revision, String status, String description) {
        Map<String, Object> record = Map.of(
                "name",
                release,
                "namespace",
                namespace,
                "version",
                revision,
                "config",
                Map.of("colour", "red"),
                "manifest",
                "",
                "info",
                Map.of(
                        "status",
                        status,
                        "description",
                        description,
                        "first_deployed",
                        "2020-01-02T03:04:05+01:00",
                        "last_deployed",
                        "2020-01-02T03:04:05+01:00"),
                "chart",
                Map.of("metadata", Map.of("name", "box", "version", "0.1.0", "apiVersion", "v2")));
        String name = "sh.helm.release.v1." + release + ".v" + revision;
        return KubeObject.of(new Ref(new Gvk("", "v1", "Secret"), namespace, name))
                .with("helm.sh/release.v1", "type")
                .withLabel("owner", "helm")
                .withLabel("name", release)
                .withLabel("status", status)
                .withLabel("version", String.valueOf(revision))
                .with(Base64.getEncoder().encodeToString(packed(Json.toJsonBytes(record))), "data", "release");
    }

    private static byte[] packed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encode(bytes.toByteArray());
    }
}
