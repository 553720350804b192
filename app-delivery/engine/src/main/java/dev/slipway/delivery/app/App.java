package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationCondition;
import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.ApplicationStatus;
import dev.slipway.api.argocd.AutomatedSync;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.ResourceStatus;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.api.argocd.SyncPolicy;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Application as a pass reads it, with the defaults that its absent fields stand for. */
record App(KubeObject object, ApplicationSpec spec, ApplicationStatus status, Tracking tracking) {

    /** Return the Application in the object; fails with INVALID and a path when it is none. */
    static App of(KubeObject object, String controllerNamespace) {
        ApplicationStatus status = Json.convert(object.map("status"), ApplicationStatus.class);
        ApplicationSpec spec = Json.convert(object.map("spec"), ApplicationSpec.class);
        String namespace =
                spec.destination() == null ? null : spec.destination().namespace();
        return new App(object, spec, status, Tracking.of(object.ref(), controllerNamespace, text(namespace)));
    }

    Ref ref() {
        return object.ref();
    }

    ApplicationSource source() {
        return Objects.requireNonNull(spec.source(), "source");
    }

    /** Return the source of an Application that has no list of them. */
    @Nullable
    ApplicationSource oneSource() {
        return hasSeveralSources() ? null : spec.source();
    }

    boolean hasSeveralSources() {
        return spec.sources() != null && !spec.sources().isEmpty();
    }

    /** Return all sources in their order; several win over the one. */
    List<ApplicationSource> sources() {
        return spec.sources() != null && !spec.sources().isEmpty() ? spec.sources() : List.of(source());
    }

    String targetRevision() {
        return hasSeveralSources() ? "" : text(source().targetRevision());
    }

    String namespace() {
        return text(spec.destination().namespace());
    }

    Optional<AutomatedSync> automated() {
        return Optional.ofNullable(spec.syncPolicy())
                .map(SyncPolicy::automated)
                .filter(automated -> !Boolean.FALSE.equals(automated.enabled()));
    }

    /** Return whether the sync that is asked for, goes on or would start by itself may delete. */
    boolean prunes() {
        Optional<SyncOperation> operation = requested().or(this::running).map(Operation::sync);
        return operation.isPresent() ? Boolean.TRUE.equals(operation.get().prune()) : prunesByItself();
    }

    private Optional<Operation> running() {
        return Optional.ofNullable(status.operationState())
                .filter(state -> state.phase().equals("Running"))
                .map(OperationState::operation);
    }

    private boolean prunesByItself() {
        return automated()
                .filter(automated -> Boolean.TRUE.equals(automated.prune()))
                .isPresent();
    }

    boolean healsItself() {
        return automated()
                .filter(automated -> Boolean.TRUE.equals(automated.selfHeal()))
                .isPresent();
    }

    boolean mayBeEmpty() {
        return automated()
                .filter(automated -> Boolean.TRUE.equals(automated.allowEmpty()))
                .isPresent();
    }

    SyncOptions options() {
        SyncPolicy policy = spec.syncPolicy();
        return SyncOptions.of(policy == null || policy.syncOptions() == null ? List.of() : policy.syncOptions());
    }

    boolean isolatesFiles() {
        return object.annotation(Keys.ISOLATE_FILES).filter("true"::equals).isPresent();
    }

    /** Return the operation that somebody asked for. */
    Optional<Operation> requested() {
        return object.at("operation").map(operation -> Json.convert(operation, Operation.class));
    }

    List<ResourceStatus> recorded() {
        return status.resources() == null ? List.of() : status.resources();
    }

    List<ApplicationCondition> conditions() {
        return status.conditions() == null ? List.of() : status.conditions();
    }

    /** Return the operation that is being worked on: the one that is asked for, else the last one. */
    Optional<SyncOperation> sync() {
        return requested()
                .or(() -> Optional.ofNullable(status.operationState()).map(OperationState::operation))
                .map(Operation::sync);
    }

    /** Return the Application as it would be with another source. */
    App withSource(ApplicationSource other, String controllerNamespace) {
        return App.of(object.with(Json.tree((Object) other), "spec", "source"), controllerNamespace)
                .trackedBy(tracking);
    }

    /** Return the Application as it would be with other sources. */
    App withSources(List<ApplicationSource> others, String controllerNamespace) {
        return App.of(object.with(written(others), "spec", "sources"), controllerNamespace)
                .trackedBy(tracking);
    }

    App trackedBy(Tracking other) {
        return new App(object, spec, status, other);
    }

    /** Return whether both describe the same source once they are written down. */
    boolean hasSource(@Nullable ApplicationSource other) {
        return other != null
                && !hasSeveralSources()
                && Json.tree((Object) other).equals(Json.tree((Object) source()));
    }

    /** Return whether these are the sources, once they are written down. */
    boolean hasSources(@Nullable ApplicationSource one, @Nullable List<ApplicationSource> several) {
        return hasSeveralSources() ? several != null && written(several).equals(written(sources())) : hasSource(one);
    }

    static List<Map<String, Object>> written(List<ApplicationSource> sources) {
        return sources.stream().map(source -> Json.tree((Object) source)).toList();
    }

    /** Return the objects that were recorded as belonging to this Application, before they were applied. */
    Set<Ref> inventory() {
        return Set.copyOf(recorded().stream().map(App::ref).distinct().toList());
    }

    private static Ref ref(ResourceStatus resource) {
        return new Ref(
                new Gvk(text(resource.group()), text(resource.version()), text(resource.kind())),
                text(resource.namespace()),
                text(resource.name()));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
