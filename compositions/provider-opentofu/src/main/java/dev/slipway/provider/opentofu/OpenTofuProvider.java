package dev.slipway.provider.opentofu;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.managed.kind.ManagedKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of this provider. */
public final class OpenTofuProvider {

    private final Workspaces workspaces;
    private final Function<Ref, Optional<KubeObject>> hub;

    /** {@code hub} finds the ConfigMaps that workspaces name. */
    public OpenTofuProvider(Workspaces workspaces, Function<Ref, Optional<KubeObject>> hub) {
        this.workspaces = workspaces;
        this.hub = hub;
    }

    /** Return the kinds to register with {@code ManagedResources}. */
    public List<ManagedKind<?, ?>> kinds() {
        return List.of(
                new WorkspaceKind("opentofu.upbound.io", workspaces, hub),
                new WorkspaceKind("tf.upbound.io", workspaces, hub));
    }
}
