package dev.slipway.server;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.aws.AwsEmulator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What one pair of claims has led to so far, looked at from outside of the hub. */
record CrashWorld(ClaimPlatform platform, Pair pair, AwsEmulator aws, Connection postgres) {

    static final Gvk INSTANCE = new Gvk("rds.aws.upbound.io", "v1beta1", "Instance");
    static final Gvk ROLE = new Gvk("postgresql.sql.crossplane.io", "v1alpha1", "Role");
    static final Gvk DATABASE = new Gvk("postgresql.sql.crossplane.io", "v1alpha1", "Database");
    static final Gvk GRANT = new Gvk("postgresql.sql.crossplane.io", "v1alpha1", "Grant");

    /** A claim for a local database and one for an RDS instance. */
    record Pair(Ref local, Ref remote) {}

    KubeObject claim() {
        return platform.kube().get(pair.local()).orElseThrow();
    }

    Optional<KubeObject> local() {
        return platform.composite(pair.local());
    }

    Optional<KubeObject> role() {
        return platform.composed(pair.local(), ROLE);
    }

    Optional<KubeObject> instance() {
        return platform.composed(pair.remote(), INSTANCE);
    }

    boolean instanceSays(String annotation) {
        return instance().flatMap(object -> object.annotation(annotation)).isPresent();
    }

    /** The hub has heard from Temporal that the step was started. */
    boolean stepRuns() {
        return instance()
                .filter(object -> object.conditions().stream().anyMatch(condition -> String.valueOf(condition.message())
                        .contains("step create")))
                .isPresent();
    }

    long creations() {
        return instance()
                .flatMap(object -> object.annotation("crossplane.io/external-name"))
                .map(this::creations)
                .orElse(0L);
    }

    private long creations(String identifier) {
        return aws.journal().entries().stream()
                .filter(entry -> entry.action().equals("CreateDBInstance"))
                .filter(entry -> entry.subject().equals(identifier) && entry.effective())
                .count();
    }

    boolean databaseRecorded() {
        return platform.composed(pair.local(), DATABASE)
                .flatMap(object -> object.annotation("crossplane.io/external-create-succeeded"))
                .isPresent();
    }

    boolean hasLocalSecret(String suffix) {
        return hasSecret(pair.local(), suffix);
    }

    boolean hasRemoteSecret(String suffix) {
        return hasSecret(pair.remote(), suffix);
    }

    private boolean hasSecret(Ref claim, String suffix) {
        return platform.composite(claim)
                .flatMap(xr -> platform.secret(ClaimPlatform.SYSTEM, xr.uid() + suffix))
                .isPresent();
    }

    boolean hasCredentials(Ref claim) {
        return platform.secret(claim.namespace(), claim.name() + "-credentials").isPresent();
    }

    boolean inPostgres(String query) {
        return local().filter(xr -> answers(query, xr.name())).isPresent();
    }

    private boolean answers(String query, String name) {
        try (PreparedStatement statement = postgres.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
