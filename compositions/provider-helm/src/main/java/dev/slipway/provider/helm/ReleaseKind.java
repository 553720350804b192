package dev.slipway.provider.helm;

import dev.slipway.api.helm.Release;
import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.kubernetes.cluster.Clusters;
import dev.slipway.provider.kubernetes.cluster.ConnectionValues;
import dev.slipway.runtime.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Helm releases. */
final class ReleaseKind implements ManagedKind<ReleaseWanted, ReleaseState> {

    private static final String GROUP = "helm.crossplane.io";
    private static final String RELEASE_OF = "meta.helm.sh/release-name";

    static final Gvk CLASSIC = new Gvk(GROUP, "v1beta1", "Release");
    static final Gvk NAMESPACED = Twins.of(CLASSIC);
    static final ProviderConfigKinds CONFIGS = ProviderConfigKinds.of(GROUP, "v1beta1");

    private final Function<Ref, Optional<KubeObject>> hub;
    private final Clusters clusters;
    private final HelmRuns runs;
    private final Clock clock;

    ReleaseKind(Function<Ref, Optional<KubeObject>> hub, Clusters clusters, HelmRuns runs, Clock clock) {
        this.hub = hub;
        this.clusters = clusters;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Gvk> gvks() {
        return List.of(CLASSIC, NAMESPACED);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return CONFIGS;
    }

    @Override
    public Pace pace() {
        return Pace.ALWAYS_LONG;
    }

    @Override
    public ReleaseWanted desired(Wanted wanted) {
        return new ReleaseWanted(
                Json.convertForgivingly(wanted.forProvider(), Release.Parameters.class),
                Json.convertForgivingly(wanted.object().map("spec"), Release.Spec.class),
                new Values(wanted, hub),
                wanted);
    }

    @Override
    public ExternalResource<ReleaseWanted, ReleaseState> connect(Connection connection) {
        return new ReleaseResource(clusters.of(connection), runs, clock);
    }

    @Override
    public Map<String, Object> atProvider(ReleaseState observed) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("state", observed.state());
        at.put("releaseDescription", observed.description());
        at.put("revision", observed.revision());
        at.put("version", observed.chartVersion());
        return at;
    }

    @Override
    public Map<String, Object> status(ReleaseWanted desired, ReleaseState observed) {
        return Map.of("synced", true, "failed", (long) observed.failed());
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(ReleaseWanted desired, ReleaseState observed) {
        List<Release.ConnectionDetail> details = desired.spec().connectionDetails() == null
                ? List.of()
                : desired.spec().connectionDetails();
        String release = observed.record().text("name").orElse("");
        return ConnectionValues.of(
                details.stream().map(ReleaseKind::plain).toList(),
                ref -> observed.cluster().get(ref).filter(found -> isPart(found, release, details)));
    }

    private static ManagedObject.ConnectionDetail plain(Release.ConnectionDetail detail) {
        return new ManagedObject.ConnectionDetail(
                detail.apiVersion(),
                detail.kind(),
                detail.name(),
                detail.namespace(),
                detail.fieldPath(),
                detail.toConnectionSecretKey(),
                null,
                null);
    }

    /** What others made is published only where that is asked for. */
    private static boolean isPart(KubeObject found, String release, List<Release.ConnectionDetail> details) {
        boolean asked = details.stream()
                .filter(detail ->
                        found.name().equals(detail.name()) && found.kind().equals(detail.kind()))
                .anyMatch(detail -> Boolean.TRUE.equals(detail.skipPartOfReleaseCheck()));
        return asked || found.annotation(RELEASE_OF).filter(release::equals).isPresent();
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        return Stream.of("ssaForceConflicts")
                .filter(field -> object.at("spec", "forProvider", field)
                        .filter(value -> !value.equals(false))
                        .isPresent())
                .map(field -> "spec.forProvider." + field)
                .toList();
    }

    /** Helm's records show at once. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
