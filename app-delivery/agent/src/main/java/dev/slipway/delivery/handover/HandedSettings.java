package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.contract.ArgoSettings;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What argocd-cm says of how objects are compared and judged, for all agents, as Argo CD's hub applies it to all clusters.
 * Accounts, logins and addresses stay at the hub.
 */
final class HandedSettings implements ResourceProvider, AutoCloseable {

    private static final List<String> PREFIXES = List.of(
            "resource.",
            "application.instanceLabelKey",
            "application.resourceTrackingMethod",
            "kustomize.buildOptions");

    private final Ref ref;
    private final SelectedObjects watched;

    /** @param namespace where argocd-cm is */
    HandedSettings(Kube kube, String namespace) {
        this.ref = ArgoSettings.in(namespace);
        this.watched = SelectedObjects.named(kube, ref);
    }

    /** Tell every agent when something changes. */
    void connect(AgentHub port) {
        watched.on(changed -> port.changed(kind(), ref.name(), Digests.of(content())));
    }

    @Override
    public String kind() {
        return Kinds.SETTINGS;
    }

    @Override
    public Map<String, String> inventory(String cluster) {
        return Map.of(ref.name(), Digests.of(content()));
    }

    @Override
    public Optional<byte[]> content(String cluster, String name, String digest) {
        return Optional.of(content()).filter(content -> Digests.of(content).equals(digest));
    }

    private byte[] content() {
        Map<String, Object> handed = watched.find(ref.namespace(), ref.name())
                .map(HandedSettings::handed)
                .orElse(Map.of());
        return Json.toJsonBytes(handed);
    }

    /** Return the part that agents get, sorted, so that the same settings have the same digest. */
    static Map<String, Object> handed(KubeObject settings) {
        Map<String, Object> handed = new TreeMap<>(settings.map("data"));
        handed.keySet().removeIf(key -> PREFIXES.stream().noneMatch(key::startsWith));
        return handed;
    }

    @Override
    public void close() {
        watched.close();
    }
}
