package dev.slipway.provider.aws.rds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.declared.AppliedPasswords;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.fixture.Moto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.rds.RdsClient;

/** Instances that begin with the data of others: made once, whatever is cut off, and given their own password. */
class InstanceSourcesIT {

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static final AwsClients CLIENTS = new AwsClients(100_000);
    private static AwsEmulator front;
    private static String original;

    @BeforeAll
    static void prepare() {
        front = AwsEmulator.before(MOTO.endpoint());
        original = "original-" + UUID.randomUUID().toString().substring(0, 8);
        rds().createDBInstance(request -> request.dbInstanceIdentifier(original)
                .engine("postgres")
                .dbInstanceClass("db.t3.micro")
                .allocatedStorage(20)
                .masterUsername("app")
                .masterUserPassword("of-the-original")
                .backupRetentionPeriod(1));
        rds().createDBSnapshot(
                        request -> request.dbInstanceIdentifier(original).dbSnapshotIdentifier(original + "-snapshot"));
    }

    @AfterAll
    static void close() {
        front.close();
        CLIENTS.close();
    }

    private static RdsClient rds() {
        return CLIENTS.client(
                Services.RDS, RdsOutside.account(MOTO.endpoint().toString()).in(RdsOutside.REGION));
    }

    /** An adapter without memory. */
    private static RdsInstance adapter() {
        return new RdsInstance(CLIENTS, RdsOutside.account(front.url().toString()), new AppliedPasswords());
    }

    /** What the data has already is left out. */
    private static Map<String, Object> from(InstanceSource source) {
        Map<String, Object> parameters = new HashMap<>(named(source));
        parameters.put("dbName", null);
        return parameters;
    }

    private static Map<String, Object> named(InstanceSource source) {
        return switch (source) {
            case NOTHING -> Map.of();
            case SNAPSHOT -> Map.of("snapshotIdentifier", original + "-snapshot");
            case POINT_IN_TIME ->
                Map.of(
                        "restoreToPointInTime",
                        List.of(Map.of("sourceDbInstanceIdentifier", original, "useLatestRestorableTime", true)));
            case REPLICATION -> Map.of("replicateSourceDb", original);
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "POINT_IN_TIME"})
    void restoredInstanceGetsItsOwnPasswordEvenIfTheProcessDiesBetween(InstanceSource source) {
        Identity identity = identity();
        DesiredInstance desired = Samples.instance(identity, from(source));
        front.failures().once(Failure.dropAfter(source.operation()));
        assertThatThrownBy(() -> adapter().create(identity, desired)).isInstanceOf(FaultException.class);

        adapter().create(identity, desired);

        assertThat(drift(identity, desired).fields())
                .extracting(Drift.Field::path)
                .contains(InstanceDrift.PASSWORD);
        front.failures().once(Failure.dropAfter("ModifyDBInstance"));
        assertThatThrownBy(() -> adapter().update(identity, desired, drift(identity, desired)))
                .isInstanceOf(FaultException.class);
        assertThat(drift(identity, desired).fields())
                .extracting(Drift.Field::path)
                .contains(InstanceDrift.PASSWORD);

        adapter().update(identity, desired, drift(identity, desired));

        assertThat(drift(identity, desired).fields())
                .extracting(Drift.Field::path)
                .doesNotContain(InstanceDrift.PASSWORD, InstanceDrift.TAGS);
        assertThat(front.journal().entries())
                .filteredOn(entry -> entry.effective() && entry.action().equals(source.operation()))
                .filteredOn(entry -> entry.subject().equals(identity.externalName())
                        || entry.subject().isEmpty())
                .hasSize(1);
        front.journal().clear();
    }

    @Test
    void replicaFollowsTheOther() {
        Identity identity = identity();
        DesiredInstance desired = Samples.instance(identity, from(InstanceSource.REPLICATION));

        adapter().create(identity, desired);

        assertThat(rds().describeDBInstances(request -> request.dbInstanceIdentifier(identity.externalName()))
                        .dbInstances()
                        .get(0)
                        .readReplicaSourceDBInstanceIdentifier())
                .isEqualTo(original);
    }

    @Test
    void timeThatIsNoneIsExplained() {
        Identity identity = identity();
        DesiredInstance desired = Samples.instance(
                identity,
                Map.of(
                        "restoreToPointInTime",
                        JsonNodeFactory.instance.objectNode().put("restoreTime", "yesterday")));

        assertThatThrownBy(() -> adapter().create(identity, desired)).hasMessageContaining("yesterday is no time");
    }

    private static Drift drift(Identity identity, DesiredInstance desired) {
        return adapter().observe(identity, desired) instanceof Observation.Present<?> present
                ? present.drift()
                : Drift.none();
    }

    private static Identity identity() {
        String uid = UUID.randomUUID().toString();
        return Identity.of("copy-" + uid.substring(0, 8), uid);
    }
}
