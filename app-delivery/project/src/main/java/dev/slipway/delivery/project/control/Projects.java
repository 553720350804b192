package dev.slipway.delivery.project.control;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.api.meta.LabelSelector;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.project.ApplicationLimits;
import dev.slipway.delivery.project.ClusterId;
import dev.slipway.delivery.project.GlobalProjects;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.ProjectRules;
import dev.slipway.delivery.project.ProjectRules.DeliveredObject;
import dev.slipway.delivery.project.signature.Keyring;
import dev.slipway.delivery.project.signature.SignatureRules;
import dev.slipway.delivery.window.SyncWindows;
import dev.slipway.delivery.window.SyncWindows.Cause;
import dev.slipway.delivery.window.WindowTarget;
import dev.slipway.delivery.window.WindowVerdict;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projects of one namespace as they are now, with what global projects, repository Secrets and cluster Secrets add to
 * them. The project {@code default}, which permits everything, is made once when it is asked for and does not exist.
 */
public final class Projects {

    private static final Logger LOG = LoggerFactory.getLogger(Projects.class);
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    private static final String SETTINGS = "argocd-cm";
    private static final String KEYS = "argocd-gpg-keys-cm";
    private static final String FIELD_MANAGER = "slipway-projects";
    private static final long KEPT_NANOS = 1_000_000_000L;

    private final Kube kube;
    private final Watches watches;
    private final Clusters clusters;
    private final String namespace;
    private final Settings settings;
    private final AtomicBoolean defaultIsMade = new AtomicBoolean();
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();

    private record Recent(ProjectRules rules, String version, long at) {}

    public Projects(Kube kube, Watches watches, Clusters clusters, String namespace) {
        this.kube = kube;
        this.watches = watches;
        this.clusters = clusters;
        this.namespace = namespace;
        this.settings = new Settings(kube, new Ref(CONFIG_MAP, namespace, SETTINGS), System::nanoTime);
    }

    /** Return the limits of the project; nothing when there is no such project. No name means {@code default}. */
    public Optional<ProjectRules> find(String name) {
        String known = name.isEmpty() ? ProjectKeys.DEFAULT : name;
        Optional<KubeObject> project = object(known);
        if (project.isEmpty() && known.equals(ProjectKeys.DEFAULT)) {
            makeDefault();
            return Optional.of(new ProjectRules(known, DefaultProject.spec(), List.of()));
        }
        return project.map(this::recent);
    }

    /** The rules are asked for once per object that is delivered: they are put together once a second. */
    private ProjectRules recent(KubeObject project) {
        long now = System.nanoTime();
        Recent last = recent.get(project.name());
        if (last != null && last.version().equals(project.resourceVersion()) && now - last.at() < KEPT_NANOS) {
            return last.rules();
        }
        ProjectRules rules = rules(project);
        recent.put(project.name(), new Recent(rules, project.resourceVersion(), now));
        return rules;
    }

    /**
     * Return what its project does not permit in an Application, in Argo CD's words; each is for a condition
     * InvalidSpecError.
     */
    public List<String> problems(Ref application, ApplicationSpec spec) {
        String name = name(spec);
        Optional<ProjectRules> rules = find(name);
        if (rules.isEmpty()) {
            return List.of(ApplicationLimits.unknown(name));
        }
        if (!rules.get().permitsApplicationsIn(application.namespace(), namespace)) {
            return List.of(ApplicationLimits.foreign(application.name(), application.namespace(), name));
        }
        return ApplicationLimits.broken(rules.get(), spec, cluster(spec.destination()));
    }

    /** Return what signatures the Application's project requires of commits. */
    public SignatureRules signatures(ApplicationSpec spec) {
        return find(name(spec))
                .map(rules -> SignatureRules.of(rules.spec()))
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ApplicationLimits.unknown(name(spec))));
    }

    /** Return the OpenPGP keys that are known now. */
    public Keyring keyring() {
        return Keyring.of(kube.get(new Ref(CONFIG_MAP, namespace, KEYS))
                .map(map ->
                        map.map("data").values().stream().map(String::valueOf).toList())
                .orElse(List.of()));
    }

    /**
     * Return the user that writes for the Application act as, where {@code application.sync.impersonation.enabled} is
     * set. Fails with DENIED when the project names none for the destination.
     */
    public Optional<String> actsAs(Ref application, ApplicationSpec spec) {
        if (!settings.text("application.sync.impersonation.enabled").equals("true")) {
            return Optional.empty();
        }
        Destination destination = spec.destination();
        String to = text(destination == null ? null : destination.namespace());
        ClusterId cluster = cluster(destination);
        String account = find(name(spec))
                .flatMap(rules -> rules.serviceAccount(cluster, to))
                .orElseThrow(() -> new FaultException(
                        Fault.DENIED,
                        "failed to find a matching service account to impersonate: no matching service account found for"
                                + " destination server " + cluster.server() + " and namespace " + to
                                + "; add one to destinationServiceAccounts of project '" + name(spec) + "'"));
        String home = to.isEmpty() ? application.namespace() : to;
        return Optional.of("system:serviceaccount:" + (account.contains(":") ? account : home + ":" + account));
    }

    /** Call the handler with the name of each project that is made, changed or removed. */
    public Subscription onChange(Consumer<String> handler) {
        return watches.on(ProjectKeys.APP_PROJECT, project -> {
            if (project.namespace().equals(namespace)) {
                handler.accept(project.name());
            }
        });
    }

    /** Return whether the project gives its limits to others. */
    public boolean isGlobal(String name) {
        String text = settings.text("globalProjects");
        return !text.isBlank()
                && GlobalProject.parse(text).stream()
                        .anyMatch(global -> global.projectName().equals(name));
    }

    /** Return why an object of the Application must not be delivered, in Argo CD's words. */
    public Optional<String> objection(ApplicationSpec spec, DeliveredObject object) {
        return find(name(spec)).flatMap(rules -> rules.objection(object, cluster(spec.destination())));
    }

    /** Say whether the windows of the project let a sync of the Application start, or go on if it started then. */
    public WindowVerdict window(
            Ref application, ApplicationSpec spec, Cause cause, Instant now, @Nullable Instant startedAt) {
        Destination destination = spec.destination();
        return find(name(spec))
                .map(ProjectRules::windows)
                .orElseGet(() -> SyncWindows.of(null))
                .selecting(new WindowTarget(
                        application.name(),
                        text(destination == null ? null : destination.server()),
                        text(destination == null ? null : destination.name()),
                        text(destination == null ? null : destination.namespace())))
                .verdict(cause, now, startedAt);
    }

    /** Return both names of the cluster that a destination means, as far as they are known. */
    public ClusterId cluster(@Nullable Destination destination) {
        String server = destination == null ? "" : text(destination.server()).replaceAll("/+$", "");
        String name = destination == null ? "" : text(destination.name());
        ClusterId named = new ClusterId(server, name);
        if (server.equals(ClusterId.LOCAL.server()) || name.equals(ClusterId.LOCAL.name())) {
            return ClusterId.LOCAL;
        }
        return clusters.list().stream()
                .filter(cluster -> server.isEmpty()
                        ? cluster.name().equals(name)
                        : cluster.server().equals(server))
                .findFirst()
                .map(cluster -> new ClusterId(cluster.server(), cluster.name()))
                .orElse(named);
    }

    /** Return whether the hub's own cluster is a destination, which {@code cluster.inClusterEnabled} can end. */
    public boolean servesHub() {
        return !settings.text("cluster.inClusterEnabled").equals("false");
    }

    private static String name(ApplicationSpec spec) {
        return text(spec.project());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Optional<KubeObject> object(String name) {
        return watches.cached(ProjectKeys.APP_PROJECT).stream()
                .filter(project ->
                        project.name().equals(name) && project.namespace().equals(namespace))
                .findFirst();
    }

    private void makeDefault() {
        if (!defaultIsMade.compareAndSet(false, true)) {
            return;
        }
        try {
            kube.create(DefaultProject.object(namespace), FIELD_MANAGER);
        } catch (FaultException fault) {
            LOG.debug("the project default was not made: {}", fault.explanation());
        }
    }

    private ProjectRules rules(KubeObject project) {
        AppProjectSpec spec = Json.convert(project.map("spec"), AppProjectSpec.class);
        List<ClusterSecret> scoped = clusters.list().stream()
                .filter(cluster -> cluster.project().equals(project.name()))
                .toList();
        AppProjectSpec own = GlobalProjects.with(spec, clusters.repositories(project.name()), destinations(scoped));
        for (KubeObject global : globals(project)) {
            own = GlobalProjects.merged(own, Json.convert(global.map("spec"), AppProjectSpec.class));
        }
        List<ClusterId> ids = scoped.stream()
                .map(cluster -> new ClusterId(cluster.server(), cluster.name()))
                .toList();
        return new ProjectRules(project.name(), own, ids);
    }

    private static List<Destination> destinations(List<ClusterSecret> scoped) {
        List<Destination> destinations = new ArrayList<>();
        for (ClusterSecret cluster : scoped) {
            List<String> namespaces = cluster.namespaces().isEmpty() ? List.of("*") : cluster.namespaces();
            namespaces.forEach(each -> destinations.add(new Destination(null, each, cluster.server())));
        }
        return destinations;
    }

    /** Return the projects that the settings make global for this one. */
    private List<KubeObject> globals(KubeObject project) {
        String text = settings.text("globalProjects");
        if (text.isBlank()) {
            return List.of();
        }
        List<KubeObject> globals = new ArrayList<>();
        for (GlobalProject global : GlobalProject.parse(text)) {
            if (!global.projectName().equals(project.name())
                    && Labels.match(global.labelSelector(), project.labels())) {
                object(global.projectName()).ifPresent(globals::add);
            }
        }
        return globals;
    }

    /** One entry of {@code globalProjects}. */
    private record GlobalProject(String projectName, LabelSelector labelSelector) {

        /** Settings that cannot be read make no project global. */
        static List<GlobalProject> parse(String yaml) {
            try {
                List<Map<String, Object>> documents = Json.parseYaml("globalProjects:\n" + indented(yaml));
                return documents.isEmpty()
                        ? List.of()
                        : KubeObject.of(documents.get(0)).list("globalProjects").stream()
                                .map(entry -> Json.convert(entry, GlobalProject.class))
                                .toList();
            } catch (FaultException broken) {
                LOG.warn("{} globalProjects is left out: {}", SETTINGS, broken.explanation());
                return List.of();
            }
        }

        private static String indented(String yaml) {
            return yaml.indent(2);
        }
    }
}
