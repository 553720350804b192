package dev.slipway.provider.gcp.sql;

import com.google.api.services.sqladmin.SQLAdmin;
import com.google.api.services.sqladmin.model.DatabaseInstance;
import com.google.api.services.sqladmin.model.Operation;
import com.google.api.services.sqladmin.model.Settings;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.LabelPatch;
import dev.slipway.provider.gcp.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A server. The caller chooses its name, and its labels say whose it is. */
final class DatabaseInstanceResource
        implements GcpResource<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> {

    @Override
    public Shape<GcpService<SQLAdmin>, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> shape() {
        return Shape.of(Services.SQL, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters.class, "Cloud SQL instance")
                .tagsIn("settings.userLabels")
                .changeable("databaseVersion", "maintenanceVersion", "nodeCount", "settings")
                .fixed("encryptionKeyName", "masterInstanceName", "region")
                .initial("replicaConfiguration")
                .governing("deletionProtection", "project")
                .ignored("backupdrBackup", "clone", "pointInTimeRestoreContext", "restoreBackupContext")
                .ignored("finalBackupDescription", "replicaNames", "replicationCluster")
                .ignored("settings.ipConfiguration.pscConfig.pscAutoDnsEnabled")
                .ignored("settings.ipConfiguration.pscConfig.pscWriteEndpointDnsEnabled")
                .ignored("replicaConfiguration.passwordSecretRef")
                .late("region")
                .password("rootPasswordSecretRef", "", "password")
                .publishing(
                        "`connectionName`, `publicIP`, `privateIP`, `serverCACertificateCert` and what goes with it,"
                                + " `password`",
                        (wanted, found) -> InstanceForm.connection(found))
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Form<?> form() {
        return InstanceForm.FORM;
    }

    @Override
    public Optional<Found> find(Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope) {
        DatabaseInstance instance = scope.call(sql -> sql.instances().get(scope.project(), scope.name()));
        Settings settings = instance.getSettings();
        Found found = InstanceForm.read(scope, instance)
                .tagged(Found.labels(settings == null ? null : settings.getUserLabels()));
        return Optional.of(state(scope, instance, found));
    }

    private static Found state(Scope<SQLAdmin, ?> scope, DatabaseInstance instance, Found found) {
        String state = Objects.requireNonNullElse(instance.getState(), "PENDING_CREATE");
        if (state.equals("PENDING_DELETE")) {
            return found.leaving("being deleted");
        }
        Optional<Operation> last = last(scope);
        Optional<String> running = last.filter(SqlOperations::isRunning).map(SqlOperations::word);
        if (running.isPresent()) {
            return running.get().equals("delete")
                    ? found.leaving("being deleted")
                    : found.busy("under operation " + running.get());
        }
        return switch (state) {
            case "RUNNABLE", "STOPPED" -> found;
            case "FAILED" -> found.broken(state, failure(last));
            case "SUSPENDED" ->
                found.broken(state, "Google has suspended it: check the billing of the project, and its notices.");
            default -> found.busy(state);
        };
    }

    private static Optional<Operation> last(Scope<SQLAdmin, ?> scope) {
        List<Operation> operations = scope.call(sql -> sql.operations()
                        .list(scope.project())
                        .setInstance(scope.name())
                        .setMaxResults(1L))
                .getItems();
        return operations == null ? Optional.empty() : operations.stream().findFirst();
    }

    private static String failure(Optional<Operation> last) {
        return last.flatMap(SqlOperations::error)
                .map(error -> error.getMessage() + " (" + error.getCode() + ") Delete it and create it again.")
                .orElse("Its creation failed. Look at its operations in the console, and delete it.");
    }

    @Override
    public String create(Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope) {
        refuseCopies(scope);
        DatabaseInstance instance = InstanceForm.FORM.all(scope).setName(scope.name());
        Settings settings = Objects.requireNonNullElseGet(instance.getSettings(), Settings::new);
        instance.setSettings(settings.setUserLabels(scope.tags()));
        scope.password().ifPresent(password -> instance.setRootPassword(password.reveal()));
        scope.call(sql -> sql.instances().insert(scope.project(), instance));
        return scope.name();
    }

    private static void refuseCopies(Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope) {
        var parameters = scope.parameters();
        boolean isCopy = Stream.of(
                        parameters.cloneOf(),
                        parameters.restoreBackupContext(),
                        parameters.pointInTimeRestoreContext(),
                        parameters.backupdrBackup())
                .anyMatch(Objects::nonNull);
        if (isCopy) {
            throw scope.invalid("Creating a server as a copy or from a backup (spec.forProvider.clone,"
                    + " restoreBackupContext, pointInTimeRestoreContext, backupdrBackup) is not supported yet. Create it"
                    + " in another way and import it by the annotation crossplane.io/external-name.");
        }
    }

    @Override
    public void update(
            Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope,
            Found found,
            Set<String> changes) {
        DatabaseInstance change = InstanceForm.FORM.some(scope, changes);
        if (changes.contains("password")) {
            scope.password().ifPresent(password -> change.setRootPassword(password.reveal()));
        }
        scope.call(sql -> sql.instances().patch(scope.project(), scope.name(), change));
    }

    @Override
    public void label(
            Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope,
            Found found,
            Map<String, String> labels) {
        Settings settings = new Settings().setUserLabels(LabelPatch.of(found, labels));
        scope.call(sql ->
                sql.instances().patch(scope.project(), scope.name(), new DatabaseInstance().setSettings(settings)));
    }

    /** Upstream protects servers unless it is told otherwise, and so does this. */
    @Override
    public void delete(Scope<SQLAdmin, dev.slipway.api.gcp.sql.DatabaseInstance.Parameters> scope, Found found) {
        if (!Boolean.FALSE.equals(scope.parameters().deletionProtection())) {
            throw scope.blocked(
                    "The server is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        scope.call(sql -> sql.instances().delete(scope.project(), scope.name()));
    }
}
