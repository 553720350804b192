package dev.slipway.cluster.aws.inside;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does what is asked for inside a cluster. Everything can be done again, and a second time writes nothing. */
public final class Inside {

    private static final String SYSTEM = "kube-system";
    private static final String CNI = "aws-node";
    private static final Gvk DAEMON_SET = Gvk.of("apps/v1", "DaemonSet");
    private static final String RBAC = "rbac.authorization.k8s.io/v1";
    private static final Gvk ENI_CONFIG = Gvk.of("crd.k8s.amazonaws.com/v1alpha1", "ENIConfig");

    /** Whoever put it on something of EKS's own network wants to keep it. */
    private static final String KEEP = "aws.cluster.x-k8s.io/prevent-deletion";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String MANAGER = "cluster-api-provider-aws";

    private final Kube workload;
    private final Wishes wishes;
    private final String fieldManager;

    public Inside(Kube workload, Wishes wishes, String fieldManager) {
        this.workload = workload;
        this.wishes = wishes;
        this.fieldManager = fieldManager;
    }

    /** Map who of IAM is who. */
    public void identities() {
        Ref ref = new Ref(Gvk.of("v1", "ConfigMap"), SYSTEM, "aws-auth");
        AuthMap map = new AuthMap(Map.of(AuthMap.ROLES, wishes.roles(), AuthMap.USERS, wishes.users()));
        Optional<KubeObject> live = workload.get(ref);
        KubeObject wanted = map.in(live.orElse(KubeObject.of(ref)));
        if (live.isPresent() && !wanted.equals(live.get())) {
            workload.replace(wanted, fieldManager);
        } else if (live.isEmpty() && wishes.mapsAnybody()) {
            workload.create(wanted, fieldManager);
        }
    }

    /** Take EKS's own network of pods away, or have it as it should be. */
    public void network() {
        if (wishes.cni().isDisabled()) {
            Stream.of(
                            new Ref(DAEMON_SET, SYSTEM, CNI),
                            new Ref(Gvk.of("v1", "ServiceAccount"), SYSTEM, CNI),
                            new Ref(Gvk.of(RBAC, "ClusterRoleBinding"), "", CNI),
                            new Ref(Gvk.of(RBAC, "ClusterRole"), "", CNI))
                    .forEach(this::deleteUnlessKept);
            return;
        }
        environment();
        subnets();
    }

    private void deleteUnlessKept(Ref ref) {
        workload.get(ref)
                .filter(object -> object.label(KEEP).isEmpty())
                .ifPresent(object -> workload.delete(ref, object.uid()));
    }

    private void environment() {
        List<Map<String, Object>> environment = wishes.cni().environment();
        if (environment.isEmpty()) {
            return;
        }
        KubeObject live = workload.get(new Ref(DAEMON_SET, SYSTEM, CNI))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "the cluster has no DaemonSet " + SYSTEM + "/" + CNI
                                + ", whose environment spec.vpcCni.env is for: install the add-on vpc-cni"));
        KubeObject wanted = new CniEnvironment(environment).in(live);
        if (!wanted.equals(live)) {
            workload.replace(wanted, fieldManager);
        }
    }

    private void subnets() {
        wishes.cni().subnets().forEach(this::use);
        Set<String> wanted =
                wishes.cni().subnets().stream().map(PodSubnet::zone).collect(Collectors.toSet());
        workload.list(ENI_CONFIG, "", Map.of(MANAGED_BY, MANAGER, PART_OF, wishes.cluster())).stream()
                .filter(config -> !wanted.contains(config.name()))
                .forEach(config -> workload.delete(config.ref(), config.uid()));
    }

    private void use(PodSubnet subnet) {
        Ref ref = new Ref(ENI_CONFIG, "", subnet.zone());
        Map<String, Object> spec = Map.of("subnet", subnet.subnet(), "securityGroups", List.of(subnet.group()));
        boolean isThere = workload.get(ref)
                .filter(live -> live.map("spec").equals(spec))
                .filter(live ->
                        live.label(PART_OF).filter(wishes.cluster()::equals).isPresent())
                .isPresent();
        if (!isThere) {
            workload.apply(
                    KubeObject.of(ref)
                            .withLabel(MANAGED_BY, MANAGER)
                            .withLabel(PART_OF, wishes.cluster())
                            .with(spec, "spec"),
                    fieldManager);
        }
    }

    /** Take EKS's own kube-proxy away, where something else does what it does. */
    public void proxy() {
        if (wishes.proxy().isDisabled()) {
            workload.get(new Ref(DAEMON_SET, SYSTEM, "kube-proxy"))
                    .ifPresent(daemons -> workload.delete(daemons.ref(), daemons.uid()));
        }
    }
}
