package dev.slipway.compositions.packages;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which packages there are: built in, named by an object, or committed with their own description
 * ({@code meta.pkg.crossplane.io}).
 */
final class Packages {

    static final String GROUP = "pkg.crossplane.io";
    static final Gvk PROVIDER = new Gvk(GROUP, "v1", "Provider");
    static final Gvk FUNCTION = new Gvk(GROUP, "v1", "Function");
    static final Gvk CONFIGURATION = new Gvk(GROUP, "v1", "Configuration");
    static final Gvk META = new Gvk("meta.pkg.crossplane.io", "v1", "Configuration");

    private final Watches watches;
    private final BuiltInProviders providers;
    private final Predicate<KubeObject> runs;

    /** {@code runs} says of a Function whether it can be called. */
    Packages(Watches watches, BuiltInProviders providers, Predicate<KubeObject> runs) {
        this.watches = watches;
        this.providers = providers;
        this.runs = runs;
    }

    /** Return whether what an object names is here. */
    boolean isInstalled(KubeObject object) {
        return switch (object.kind()) {
            case "Provider" -> providers.has(image(object));
            case "Function" -> runs.test(object);
            default -> description(object).isPresent();
        };
    }

    /** Return the description with which the content of a Configuration was committed, by the name of its repository. */
    Optional<KubeObject> description(KubeObject configuration) {
        String repository = Image.of(image(configuration)).repository();
        return descriptions().stream()
                .filter(meta -> meta.name().equals(repository))
                .findFirst();
    }

    Collection<KubeObject> descriptions() {
        return watches.cached(META);
    }

    /** Return the objects that name packages. */
    Stream<KubeObject> named() {
        return Stream.of(PROVIDER, FUNCTION, CONFIGURATION).flatMap(kind -> watches.cached(kind).stream());
    }

    /** Return what is wrong with the dependencies of a description; nothing when all are here. */
    List<String> problems(KubeObject meta) {
        return Dependency.of(meta).stream()
                .flatMap(dependency -> problem(dependency).stream())
                .toList();
    }

    private Optional<String> problem(Dependency dependency) {
        List<KubeObject> candidates = named().filter(object -> object.kind().equals(dependency.kind()))
                .filter(object -> Image.of(image(object)).repository().equals(dependency.repository()))
                .toList();
        Optional<KubeObject> installed =
                candidates.stream().filter(this::isInstalled).findFirst();
        if (installed.isPresent()) {
            String version = Image.of(image(installed.get())).version();
            return dependency.allows(version)
                    ? Optional.empty()
                    : Optional.of(dependency + ": " + dependency.kind() + " "
                            + installed.get().name() + " names version " + version);
        }
        return isBuiltIn(dependency) ? Optional.empty() : Optional.of(dependency + ": " + missing(dependency));
    }

    /** What is built in has no version of its own: whatever is asked for will do. */
    private boolean isBuiltIn(Dependency dependency) {
        KubeObject object = KubeObject.of(new Ref(new Gvk(GROUP, "v1", dependency.kind()), "", dependency.repository()))
                .with(dependency.source(), "spec", "package");
        return isInstalled(object);
    }

    private static String missing(Dependency dependency) {
        return switch (dependency.kind()) {
            case "Function" -> "is not built in; run it, and give its Function the annotation " + Keys.ENDPOINT;
            case "Configuration" -> "commit the content of that package to Git, with its crossplane.yaml";
            default -> "is not built in";
        };
    }

    static String image(KubeObject object) {
        return object.text("spec", "package").orElse("");
    }
}
