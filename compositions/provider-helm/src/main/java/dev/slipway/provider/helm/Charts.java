package dev.slipway.provider.helm;

import dev.slipway.api.helm.Release.Chart;
import dev.slipway.api.managed.SecretReference;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.runtime.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/** Finds charts: in the index of a repository, at a URL, or by Helm itself in an OCI registry. */
final class Charts {

    private static final String OCI = "oci://";

    private final ReleaseWanted wanted;
    private final Chart chart;

    Charts(ReleaseWanted wanted) {
        this.wanted = wanted;
        this.chart = wanted.parameters().chart();
    }

    /** What Helm is told to install: a file or an OCI reference, and the version of the latter. */
    record Located(String chart, String version) {}

    /** Return where the chart is, having downloaded it into the directory unless Helm does. */
    Located locate(Path directory) {
        String url = chart.url() == null ? "" : chart.url();
        String repository = chart.repository() == null ? "" : chart.repository();
        if (url.startsWith(OCI) || (url.isEmpty() && repository.startsWith(OCI))) {
            return registry(url, repository);
        }
        Download download =
                new Download(Boolean.TRUE.equals(wanted.parameters().insecureSkipTLSVerify()), credentials());
        if (!url.isEmpty()) {
            return new Located(
                    download.file(URI.create(checked(url)), directory, digest()).toString(), "");
        }
        if (repository.isEmpty() || name().isEmpty()) {
            throw ReleaseWanted.invalid("chart needs repository and name, or url: set them");
        }
        String base = checked(repository).replaceAll("/+$", "") + "/";
        KubeObject entry = entry(download.text(URI.create(base + "index.yaml")), repository);
        String location =
                entry.list("urls").stream().map(String::valueOf).findFirst().orElse("");
        URI file = URI.create(base).resolve(checkedRelative(location));
        String digest = digest().isEmpty() ? entry.text("digest").orElse("") : digest();
        return new Located(download.file(file, directory, digest).toString(), "");
    }

    private Located registry(String url, String repository) {
        if (chart.pullSecretRef() != null) {
            throw ReleaseWanted.invalid("chart.pullSecretRef is not supported for OCI registries yet");
        }
        String reference = url.isEmpty() ? repository.replaceAll("/+$", "") + "/" + name() : url;
        return digest().isEmpty() ? new Located(reference, version()) : new Located(reference + "@" + digest(), "");
    }

    /** Return the digest that the user wants, which counts more than what an index says. */
    private String digest() {
        return chart.digest() == null ? "" : chart.digest();
    }

    private String name() {
        return chart.name() == null ? "" : chart.name();
    }

    private String version() {
        return chart.version() == null ? "" : chart.version();
    }

    private static String checked(String url) {
        if (url.startsWith("https://") || url.startsWith("http://")) {
            try {
                URI.create(url);
                return url;
            } catch (IllegalArgumentException malformed) {
                throw ReleaseWanted.invalid("chart: " + url + " is no URL");
            }
        }
        throw ReleaseWanted.invalid("chart: " + url + " is neither an http, an https nor an oci URL");
    }

    private static String checkedRelative(String location) {
        boolean scheme = location.contains("://");
        return scheme ? checked(location) : location;
    }

    private KubeObject entry(String index, String repository) {
        List<Map<String, Object>> documents = Json.parseYaml(index);
        KubeObject tree = KubeObject.of(documents.isEmpty() ? Map.of() : documents.get(0));
        List<KubeObject> versions = tree.list("entries", name()).stream()
                .filter(Map.class::isInstance)
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .toList();
        if (versions.isEmpty()) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    "chart " + name() + " is not in the index of " + repository + ": correct its name");
        }
        return best(versions, version())
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "chart " + name() + " has no version " + version() + " in the index of " + repository));
    }

    /** Return the entry of that very version, else the newest that the range allows; without one, the newest release. */
    static Optional<KubeObject> best(List<KubeObject> entries, String wanted) {
        Optional<KubeObject> exact =
                entries.stream().filter(entry -> same(versionOf(entry), wanted)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        return entries.stream()
                .filter(entry -> fits(versionOf(entry), wanted))
                .max(Comparator.comparing(entry -> parsed(versionOf(entry))));
    }

    /** Return whether a version is what is wanted: that one, one of a range, or any. */
    static boolean satisfies(String version, String wanted) {
        return wanted.isEmpty() || same(version, wanted) || fits(version, wanted);
    }

    private static boolean fits(String version, String wanted) {
        Semver parsed = Semver.parse(plain(version));
        if (parsed == null) {
            return false;
        }
        return wanted.isEmpty() ? parsed.getPreRelease().isEmpty() : parsed.satisfies(wanted);
    }

    private static Semver parsed(String version) {
        return java.util.Objects.requireNonNullElseGet(Semver.parse(plain(version)), () -> new Semver("0.0.0"));
    }

    private static boolean same(String version, String wanted) {
        return plain(version).equals(plain(wanted));
    }

    private static String plain(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    private static String versionOf(KubeObject entry) {
        return entry.text("version").orElse("");
    }

    private @Nullable Redacted<String> credentials() {
        SecretReference ref = chart.pullSecretRef();
        if (ref == null) {
            return null;
        }
        String own = wanted.object().namespace();
        String namespace = own.isEmpty() ? ref.namespace() == null ? "" : ref.namespace() : own;
        String user = secret(namespace, ref.name(), "username").reveal();
        String password = secret(namespace, ref.name(), "password").reveal();
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Redacted.of("Basic " + java.util.Base64.getEncoder().encodeToString(both));
    }

    private Redacted<String> secret(String namespace, String name, String key) {
        return wanted.wanted().secrets().require(new SecretKey(namespace, name, key));
    }
}
