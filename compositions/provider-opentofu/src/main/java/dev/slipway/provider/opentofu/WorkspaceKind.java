package dev.slipway.provider.opentofu;

import dev.slipway.api.workspace.Workspace;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.kernel.workspace.WorkspaceState;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Standing;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Workspaces of one group; two groups have them, alike but for one field that changes nothing. */
final class WorkspaceKind implements ManagedKind<WorkspaceObject, WorkspaceState> {

    private static final String VERSION = "v1beta1";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final String group;
    private final Workspaces workspaces;
    private final Function<Ref, Optional<KubeObject>> hub;

    WorkspaceKind(String group, Workspaces workspaces, Function<Ref, Optional<KubeObject>> hub) {
        this.group = group;
        this.workspaces = workspaces;
        this.hub = hub;
    }

    @Override
    public List<Gvk> gvks() {
        Gvk classic = new Gvk(group, VERSION, "Workspace");
        return List.of(classic, Twins.of(classic));
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return ProviderConfigKinds.of(group, VERSION);
    }

    @Override
    public Pace pace() {
        return Pace.ALWAYS_LONG;
    }

    @Override
    public WorkspaceObject desired(Wanted wanted) {
        return new WorkspaceObject(
                wanted, Json.convertForgivingly(wanted.forProvider(), Workspace.Parameters.class), hub);
    }

    @Override
    public ExternalResource<WorkspaceObject, WorkspaceState> connect(Connection connection) {
        return new ConfiguredWorkspaces(workspaces, connection);
    }

    @Override
    public Map<String, Object> atProvider(WorkspaceState observed) {
        Map<String, Object> outputs = new TreeMap<>();
        observed.outputs().forEach((name, output) -> {
            if (!output.sensitive()) {
                outputs.put(name, output.value().reveal());
            }
        });
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("checksum", observed.checksum());
        at.put("outputs", outputs);
        return at;
    }

    @Override
    public Standing standing(WorkspaceObject desired, WorkspaceState observed) {
        return observed.isFresh()
                ? Standing.usable()
                : new Standing(Standing.usable().said(), SOON);
    }

    /** Return all outputs: texts as they are, everything else as JSON. */
    @Override
    public Map<String, Redacted<String>> connectionDetails(WorkspaceObject desired, WorkspaceState observed) {
        Map<String, Redacted<String>> details = new TreeMap<>();
        observed.outputs().forEach((name, output) -> {
            Object value = output.value().reveal();
            details.put(name, Redacted.of(value instanceof String text ? text : Json.toJson(value)));
        });
        return details;
    }

    /** The state shows at once what was applied. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
