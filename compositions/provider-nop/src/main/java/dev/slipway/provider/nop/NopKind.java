package dev.slipway.provider.nop;

import dev.slipway.api.nop.NopResource;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Standing;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code NopResource} and {@code ClusterNopResource}. They exist as soon as they are asked about and have gone as soon as
 * they are to be deleted, say the conditions that are due by their age, and name a provider configuration without effect.
 */
public final class NopKind implements ManagedKind<NopWanted, NopState> {

    static final Gvk CLUSTER = new Gvk("nop.crossplane.io", "v1alpha1", "ClusterNopResource");
    static final Gvk NAMESPACED = new Gvk("nop.crossplane.io", "v1alpha1", "NopResource");

    private final Clock clock;

    public NopKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Gvk> gvks() {
        return List.of(CLUSTER, NAMESPACED);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return ProviderConfigKinds.NONE;
    }

    @Override
    public NopWanted desired(Wanted wanted) {
        return new NopWanted(Json.convert(wanted.forProvider(), NopResource.Parameters.class), wanted.object());
    }

    @Override
    public ExternalResource<NopWanted, NopState> connect(Connection connection) {
        return new Nothing(clock);
    }

    @Override
    public Standing standing(NopWanted desired, NopState observed) {
        Instant created = desired.object().createdAt().orElse(observed.at());
        return Schedule.of(desired.parameters()).standing(created, observed.at());
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(NopWanted desired, NopState observed) {
        Map<String, Redacted<String>> details = new TreeMap<>();
        List<NopResource.ConnectionDetail> given = desired.parameters().connectionDetails();
        if (given != null) {
            given.forEach(detail -> details.put(detail.name(), Redacted.of(detail.value())));
        }
        return details;
    }
}
