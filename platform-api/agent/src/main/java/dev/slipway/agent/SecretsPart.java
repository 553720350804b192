package dev.slipway.agent;

import dev.slipway.delivery.agent.AgentPart;
import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.sync.remote.RemoteSecrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Secret sync as a part of the agent. Where nobody has the kinds of External Secrets, they are made known to the cluster and
 * marked; kinds without the mark are External Secrets Operator's and stay as they are.
 */
final class SecretsPart implements AgentPart {

    private static final String GROUP = "external-secrets.io";
    private static final String GENERATORS = "generators." + GROUP;
    private static final Set<String> KINDS = Set.of(
            "externalsecrets." + GROUP,
            "clusterexternalsecrets." + GROUP,
            "secretstores." + GROUP,
            "clustersecretstores." + GROUP,
            "clustergenerators." + GENERATORS,
            "fakes." + GENERATORS,
            "passwords." + GENERATORS,
            "uuids." + GENERATORS);
    private static final String MARK = "slipway.dev/installed-by";
    private static final String OWN = "slipway-agent";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Kube kube;
    private final List<KubeObject> missing;
    private final RemoteSecrets secrets;

    private SecretsPart(Kube kube, List<KubeObject> missing, RemoteSecrets secrets) {
        this.kube = kube;
        this.missing = missing;
        this.secrets = secrets;
    }

    static AgentPart on(Ground ground) {
        List<KubeObject> own = new ArrayList<>();
        RemoteSecrets.Neighbours neighbours = RemoteSecrets.Neighbours.NONE;
        for (KubeObject kind : kinds()) {
            Optional<KubeObject> there = ground.kube().get(kind.ref());
            if (there.isEmpty() || there.get().label(MARK).filter(OWN::equals).isPresent()) {
                own.add(kind.withLabel(MARK, OWN));
            } else if (kind.name().equals("externalsecrets." + GROUP)) {
                neighbours = RemoteSecrets.Neighbours.OPERATOR;
            }
        }
        return new SecretsPart(
                ground.kube(),
                neighbours == RemoteSecrets.Neighbours.NONE ? own : List.of(),
                new RemoteSecrets(ground.kube(), ground.watches(), ground.clock(), ground.wake(), neighbours));
    }

    private static List<KubeObject> kinds() {
        return Crds.ofGroups(GROUP, GENERATORS).stream()
                .filter(kind -> KINDS.contains(kind.name()))
                .toList();
    }

    @Override
    public List<ControllerSpec> prepare() {
        Crds.apply(kube, missing, PATIENCE);
        return secrets.controllers();
    }

    @Override
    public List<HubResource> resources() {
        return secrets.resources();
    }

    @Override
    public void open(HubResource.Line line) {
        secrets.open(line);
    }

    @Override
    public void close() {
        secrets.close();
    }
}
