package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.Names;
import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Makes a cluster one that an agent delivers to: its cluster Secret, so that Applications and ApplicationSets know it as any
 * other, and an invitation for its agent. Whoever bootstraps clusters calls this.
 */
public final class AgentInvitations {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String FIELD_MANAGER = "slipway-agents";
    private static final String TYPE_LABEL = "argocd.argoproj.io/secret-type";

    private final Kube kube;
    private final Registrations registrations;
    private final String namespace;

    /** @param namespace of cluster Secrets */
    public AgentInvitations(Kube kube, Registrations registrations, String namespace) {
        this.kube = kube;
        this.registrations = registrations;
        this.namespace = namespace;
    }

    /**
     * Return an invitation; one that was given before and not used is worth nothing any more. The cluster Secret gets the
     * labels and annotations besides those that it has, and no credentials.
     *
     * @throws dev.slipway.kernel.outcome.FaultException INVALID for a name that no cluster can have
     */
    public Invitation invite(
            String cluster, Duration validity, Map<String, String> labels, Map<String, String> annotations) {
        kube.apply(clusterSecret(cluster, labels, annotations), FIELD_MANAGER);
        return registrations.invite(cluster, validity);
    }

    /** Return an invitation for a cluster whose Secret somebody else keeps. */
    public Invitation inviteKnown(String cluster, Duration validity) {
        return registrations.invite(cluster, validity);
    }

    /** Return the Secret that makes a cluster known, for whoever keeps it as it should be. */
    public KubeObject clusterSecret(String cluster, Map<String, String> labels, Map<String, String> annotations) {
        KubeObject secret = KubeObject.of(new Ref(SECRET, namespace, "cluster-" + Names.cluster(cluster)));
        for (Map.Entry<String, String> label : labels.entrySet()) {
            secret = secret.withLabel(label.getKey(), label.getValue());
        }
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            secret = secret.withAnnotation(annotation.getKey(), annotation.getValue());
        }
        return secret.withLabel(TYPE_LABEL, "cluster")
                .withLabel(HandoverKeys.MODE, HandoverKeys.AGENT)
                .with(Map.of("name", base64(cluster), "server", base64("agent://" + cluster)), "data");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Forget the cluster: its Secret goes, and its agent's certificate is worth nothing. Absence is success. */
    public void forget(String cluster) {
        kube.delete(clusterSecret(cluster, Map.of(), Map.of()).ref(), "");
        registrations.revoke(cluster);
    }

    /** Make the agent's certificate worthless from now on; the cluster Secret and what was delivered stay. */
    public void revoke(String cluster) {
        registrations.revoke(cluster);
    }
}
