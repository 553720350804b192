package dev.slipway.testkit.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real API server of this JVM's tests:
 *
 * <pre>{@code @RegisterExtension
 * static final ApiServer api = ApiServer.shared();}</pre>
 *
 * <p>It is started by the first test that needs it and shared by all; tests keep apart by {@link #namespace()} and
 * {@link #uniqueGroup()}. There is no garbage collection and no end of namespaces unless
 * {@link #withControllerManager()} asks for it.
 */
public final class ApiServer implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final int ESTABLISH_SECONDS = 30;

    private final boolean controllers;
    private final Supplier<SharedControlPlane> controlPlane;
    private @Nullable KubernetesClient client;
    private @Nullable String namespace;

    private ApiServer(boolean controllers, Supplier<SharedControlPlane> controlPlane) {
        this.controllers = controllers;
        this.controlPlane = controlPlane;
    }

    public static ApiServer shared() {
        return new ApiServer(false, SharedControlPlane::get);
    }

    /** One more API server with a store of its own, for what goes from one cluster to another. */
    public static ApiServer second() {
        return new ApiServer(false, SharedControlPlane::second);
    }

    /**
     * With kube-controller-manager: garbage collection, namespace deletion, workloads. It learns about owners of kinds
     * whose CRD comes later only within about 40 s; install CRDs first where that matters.
     */
    public ApiServer withControllerManager() {
        return new ApiServer(true, controlPlane);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        namespace = null;
        client();
        if (controllers) {
            controlPlane.get().startControllers();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        namespace = null;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        namespace = null;
    }

    /** The administrator's client; shared, do not close it. */
    public synchronized KubernetesClient client() {
        var current = client;
        if (current == null) {
            current = new KubernetesClientBuilder().withConfig(config()).build();
            client = current;
        }
        return current;
    }

    /** The administrator's configuration, for clients with settings of their own. */
    public Config config() {
        return Config.fromKubeconfig(kubeconfig().toFile());
    }

    /** The administrator's kubeconfig. */
    public Path kubeconfig() {
        return controlPlane.get().controlPlane().kubeconfig();
    }

    /** The namespace of the running test, made on first use; in {@code @BeforeAll} one for the class. */
    public synchronized String namespace() {
        var current = namespace;
        if (current == null) {
            current = newNamespace("test");
            namespace = current;
        }
        return current;
    }

    /** One more fresh namespace; its name starts with the prefix. */
    public String newNamespace(String prefix) {
        var name = prefix + "-" + unique();
        client().namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
        return name;
    }

    /** An API group that no other test uses, for kinds made at run time. */
    public String uniqueGroup() {
        return "t" + unique() + ".test.slipway.dev";
    }

    /**
     * Applies objects (server-side, taking ownership) from YAML texts with one or more documents. An object without a
     * namespace whose kind has them goes to {@link #namespace()}.
     */
    public List<HasMetadata> apply(String... yamls) {
        var applied = new ArrayList<HasMetadata>();
        for (var yaml : yamls) {
            for (var item : Documents.of(yaml)) {
                applied.add(in(item.getMetadata().getNamespace())
                        .resource(item)
                        .fieldManager("testkit")
                        .forceConflicts()
                        .serverSideApply());
            }
        }
        return applied;
    }

    private NamespacedKubernetesClient in(@Nullable String given) {
        return client().adapt(NamespacedKubernetesClient.class).inNamespace(given == null ? namespace() : given);
    }

    /** Applies the CRDs of class path resources and waits until the API server serves them. */
    public void installCrds(String... resources) {
        for (var resource : resources) {
            installCrdYaml(resource(resource));
        }
    }

    /** Applies the CRDs of a YAML text and waits until the API server serves them. */
    public void installCrdYaml(String yaml) {
        for (var crd : Documents.of(yaml, CustomResourceDefinition.class)) {
            var resource =
                    client().apiextensions().v1().customResourceDefinitions().resource(crd);
            resource.fieldManager("testkit").forceConflicts().serverSideApply();
            resource.waitUntilCondition(ApiServer::isEstablished, ESTABLISH_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static boolean isEstablished(@Nullable CustomResourceDefinition crd) {
        return crd != null
                && crd.getStatus() != null
                && crd.getStatus().getConditions() != null
                && crd.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Established")
                                && condition.getStatus().equals("True"));
    }

    /** A client with exactly the rights of the cluster role, which must exist by the time it is used. */
    public KubernetesClient impersonating(String user, String clusterRole) {
        client().rbac()
                .clusterRoleBindings()
                .resource(new ClusterRoleBindingBuilder()
                        .withNewMetadata()
                        .withName("testkit:" + user + ":" + clusterRole)
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", clusterRole)
                        .addNewSubject("rbac.authorization.k8s.io", "User", user, null)
                        .build())
                .serverSideApply();
        var config = new ConfigBuilder(config()).withImpersonateUsername(user).build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** The requests that the API server has answered. */
    public AuditLog audit() {
        return new AuditLog(controlPlane.get().controlPlane().auditLog());
    }

    /** The writes (no dry-runs) that the predicate selects while the action runs. */
    public List<AuditEvent> writesDuring(Predicate<AuditEvent> selected, Runnable action) {
        var before = audit().mark();
        action.run();
        return audit().since(before).stream()
                .filter(AuditEvent::isWrite)
                .filter(selected)
                .toList();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String resource(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no resource " + name + " on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
