package dev.slipway.local.tool;

import dev.slipway.local.tool.Tool.Probe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every tool that Slipway provisions: one declaration each. Versions are pinned here and in the Go wrapper modules. */
public final class Tools {

    private static final String KUBERNETES = "1.36.3";
    private static final String TEMPORAL = "1.5.1";
    private static final String POSTGRES = "18.6.0";
    private static final String MOTO = "5.2.5";
    private static final String HELM = "3.21.4";
    private static final String JSONNET = "0.22.0";

    private final ToolCache cache;
    private final Map<String, String> environment;
    private final Downloads downloads;

    public Tools(ToolCache cache, Map<String, String> environment) {
        this.cache = cache;
        this.environment = Map.copyOf(environment);
        this.downloads = Downloads.of(this.environment);
    }

    /** The tools of this machine, with progress on standard error. */
    public static Tools ofThisMachine() {
        return ofThisMachine(Progress.onStandardError());
    }

    /** The tools of this machine. */
    public static Tools ofThisMachine(Progress progress) {
        var environment = System.getenv();
        return new Tools(ToolCache.ofEnvironment(environment, progress), environment);
    }

    public ToolCache cache() {
        return cache;
    }

    /** kube-apiserver and kubectl; any release from 1.33 on will do when the environment names one. */
    public Provision kubernetes() {
        return cache.provide(new Tool(
                "kubernetes",
                KUBERNETES,
                kubernetesFolder(),
                List.of(
                        Probe.of("kube-apiserver", "--version", KUBERNETES_RELEASES),
                        Probe.of("kubectl", "version --client", KUBERNETES_RELEASES)),
                List.of(assets(), downloads.envtest(KUBERNETES), kubernetesBuild("kube-apiserver", "kubectl"))));
    }

    /** etcd; it comes with the envtest download, else from its own module. */
    public Provision etcd() {
        return cache.provide(new Tool(
                "etcd",
                "3.7.3",
                kubernetesFolder(),
                List.of(Probe.of("etcd", "--version", "etcd Version: 3\\.([5-9]|\\d\\d)\\.")),
                List.of(
                        assets(),
                        downloads.envtest(KUBERNETES),
                        new GoBuild("etcd", Map.of("etcd", "go.etcd.io/etcd/server/v3"), "", environment))));
    }

    /** kube-controller-manager, which the envtest download does not hold. */
    public Provision controllerManager() {
        var program = "kube-controller-manager";
        return cache.provide(new Tool(
                program,
                KUBERNETES,
                kubernetesFolder(),
                List.of(Probe.of(program, "--version", KUBERNETES_RELEASES)),
                List.of(assets(), downloads.kubernetes(KUBERNETES, program), kubernetesBuild(program))));
    }

    /** The Temporal command line with its development server. */
    public Provision temporal() {
        return cache.provide(new Tool(
                "temporal",
                TEMPORAL,
                "temporal/" + TEMPORAL,
                List.of(Probe.of("temporal", "--version", "temporal version .*Server 1\\.(29|[3-9]\\d)\\.")),
                List.of(
                        new SearchPath(environment),
                        downloads.temporal(TEMPORAL),
                        new GoBuild(
                                "temporal",
                                Map.of("temporal", "github.com/temporalio/cli/cmd/temporal"),
                                "-X github.com/temporalio/cli/temporalcli.Version=" + TEMPORAL,
                                environment))));
    }

    /** Helm, which renders the charts of Applications. */
    public Provision helm() {
        return cache.provide(new Tool(
                "helm",
                HELM,
                "helm/" + HELM,
                List.of(Probe.of("helm", "version --short", "v3\\.(1[6-9]|[2-9]\\d)\\.")),
                List.of(
                        new SearchPath(environment),
                        downloads.helm(HELM),
                        new GoBuild(
                                "helm",
                                Map.of("helm", "helm.sh/helm/v3/cmd/helm"),
                                "-X helm.sh/helm/v3/internal/version.version=v" + HELM,
                                environment))));
    }

    /** Jsonnet, the Go implementation, which renders the Jsonnet files of Applications. */
    public Provision jsonnet() {
        return cache.provide(new Tool(
                "jsonnet",
                JSONNET,
                "jsonnet/" + JSONNET,
                List.of(Probe.of("jsonnet", "--version", "Go implementation")),
                List.of(
                        new SearchPath(environment),
                        new GoBuild(
                                "jsonnet",
                                Map.of("jsonnet", "github.com/google/go-jsonnet/cmd/jsonnet"),
                                "",
                                environment))));
    }

    /** PostgreSQL's server and its initdb. */
    public Provision postgres() {
        var processor = Architecture.processor().equals("arm64") ? "arm_64" : "x86_64";
        return cache.provide(new Tool(
                "postgres",
                POSTGRES,
                "postgres/" + POSTGRES,
                List.of(
                        Probe.of("bin/postgres", "--version", "PostgreSQL\\) 1[5-9]\\."),
                        Probe.of("bin/initdb", "--version", "PostgreSQL\\) 1[5-9]\\.")),
                List.of(
                        new EnvironmentDirectory("SLIPWAY_POSTGRES", environment),
                        new BundledArchive("/postgres-" + Architecture.system() + "-" + processor + ".txz"))));
    }

    /** The AWS emulator. */
    public Provision moto() {
        return cache.provide(new Tool(
                "moto",
                MOTO,
                "moto/" + MOTO,
                List.of(Probe.of("moto_server", "--help", "usage: moto_server")),
                List.of(new PythonVenv(
                        "moto[server]==" + MOTO, cache.root().resolve("python/moto-" + MOTO), environment))));
    }

    private static final String KUBERNETES_RELEASES = "v1\\.(3[3-9]|[4-9]\\d)\\.";

    private static String kubernetesFolder() {
        return "k8s/" + KUBERNETES + "-" + Architecture.current();
    }

    private ToolSource assets() {
        return new EnvironmentDirectory("KUBEBUILDER_ASSETS", environment);
    }

    private ToolSource kubernetesBuild(String... programs) {
        var packages = new TreeMap<String, String>();
        for (var program : programs) {
            packages.put(program, "k8s.io/kubernetes/cmd/" + program);
        }
        var version = "k8s.io/component-base/version.";
        var parts = KUBERNETES.split("\\.", -1);
        var linker = "-X %1$sgitVersion=v%2$s -X %1$sgitMajor=%3$s -X %1$sgitMinor=%4$s"
                .formatted(version, KUBERNETES, parts[0], parts[1]);
        return new GoBuild("kubernetes", packages, linker, environment);
    }
}
