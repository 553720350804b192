package dev.slipway.cli;

import dev.slipway.delivery.app.Preview;
import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.delivery.mask.SecretMask;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which cluster and namespace the Applications of a command are in. */
final class AppTarget {

    static final String ARGOCD = "argocd";

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Duration GIT = Duration.ofSeconds(60);

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = {"-N", "--app-namespace"},
            defaultValue = "",
            description = "Where the applications are; argocd where a name has no NAMESPACE/ before it.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String namespace;

    String namespace() {
        return namespace;
    }

    KubernetesClient client() throws IOException {
        return cluster.client();
    }

    /** Return the server that the options name, or that of the platform whose cluster this is. */
    ServerCalls server(ServerOptions server) throws IOException {
        return new ServerCalls(server.address(cluster.platform), server.token(cluster.platform));
    }

    /** Return what a name means, which may have its namespace before it. */
    Ref ref(String name) {
        int slash = name.indexOf('/');
        String where = slash >= 0 ? name.substring(0, slash) : namespace.isEmpty() ? ARGOCD : namespace;
        return new Ref(ArgoObjects.APPLICATION, where, name.substring(slash + 1));
    }

    static KubeObject get(Kube kube, Ref ref) {
        return new ArgoObjects(kube).get(ref.gvk(), ref.namespace(), ref.name());
    }

    /** Return the object that an entry of {@code status.resources} is about. */
    static Ref ref(KubeObject resource) {
        return new Ref(
                new Gvk(
                        resource.text("group").orElse(""),
                        resource.text("version").orElse(""),
                        resource.text("kind").orElse("")),
                resource.text("namespace").orElse(""),
                resource.text("name").orElse(""));
    }

    /** Return the object without the values that must not be seen. */
    static KubeObject masked(KubeObject object) {
        KubeObject hidden = object.gvk().equals(SECRET)
                ? SecretMask.hide(new SecretMask.Sides(object, null), List.of()).target()
                : object;
        return hidden == null ? object : hidden;
    }

    /** Return who asks, for the record. */
    static String user() {
        return System.getProperty("user.name", "cli");
    }

    /** Return the checks of this installation, users' own among them. */
    static HealthRules health(Kube kube) {
        return Overrides.of(ArgoSettings.read(kube, ARGOCD)).health();
    }

    /** Render by the code that the controller runs, and clean up behind it. */
    static <T> T rendered(Kube kube, KubeObject app, UnaryOperator<GitOptions> access, Function<Preview, T> work)
            throws IOException {
        Path scratch = Files.createTempDirectory("slipway-app");
        Map<String, String> environment = System.getenv();
        var programs = Programs.of(environment, Path.of(System.getProperty("user.home")));
        var options = DeliveryOptions.standard()
                .rendering(RenderOptions.standard(scratch.resolve("render"), programs, environment));
        var reading = access.apply(GitOptions.standard(scratch.resolve("git")).withTimeouts(GIT, GIT));
        try (var git = new GitSource(reading, Clock.systemUTC());
                var place = AppPlace.of(kube, app)) {
            return work.apply(new Preview(kube, place.cluster(), git, options));
        } finally {
            Scratch.remove(scratch);
        }
    }
}
