package dev.slipway.provider.aws.rds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.api.aws.rds.InstanceObservation;
import dev.slipway.declared.AppliedPasswords;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.aws.wire.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is particular to RDS instances, beyond the contract. */
class RdsInstanceBehaviourIT {

    private final AwsEmulator emulator = AwsEmulator.start();
    private final RdsOutside outside = new RdsOutside(emulator, true, RdsOutside.INSTANCE);
    private final Identity identity = Identity.of("app-db", "uid-1");
    private final RdsInstance instance = new RdsInstance(outside.clients(), outside.account(), new AppliedPasswords());

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void creationPassesThroughItsStatesAndThenShowsHowToConnect() {
        emulator.rds().waiting(Waiting.looks(1));
        instance.create(identity, wanted(Map.of()));

        List<String> states = new ArrayList<>();
        Observation<InstanceObservation> seen = observe(Map.of());
        while (seen instanceof Observation.InProgress<InstanceObservation> progress) {
            states.add(progress.operation());
            seen = observe(Map.of());
        }

        assertThat(states).containsExactly("creating", "backing-up");
        assertThat(seen.seen()).hasValueSatisfying(view -> assertThat(view.endpoint())
                .isEqualTo(view.address() + ":5432")
                .startsWith("app-db."));
    }

    @Test
    void completedVersionAndCaseOfWindowsAreNoDrift() {
        instance.create(identity, wanted(Map.of("maintenanceWindow", "Sun:04:00-Sun:04:30")));

        assertThat(drift(Map.of("engineVersion", "14", "maintenanceWindow", "SUN:04:00-SUN:04:30")))
                .isEmpty();
        assertThat(drift(Map.of("engineVersion", "15"))).containsExactly("engineVersion");
    }

    @Test
    void onlyWhatDiffersIsAskedFor() {
        instance.create(identity, wanted(Map.of()));
        Map<String, Object> changed = Map.of("multiAz", true);

        update(changed);

        assertThat(drift(changed)).isEmpty();
        assertThat(emulator.journal().effects("ModifyDBInstance")).isEqualTo(1);
        assertThat(emulator.journal().effects("AddTagsToResource")).isZero();
    }

    @Test
    void storageCannotShrink() {
        instance.create(identity, wanted(Map.of("allocatedStorage", 50)));

        FaultException fault = fault(() -> update(Map.of("allocatedStorage", 20)));

        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
        assertThat(fault.explanation()).contains("has 50 GiB", "cannot shrink", "Set it to 50 or more");
        assertThat(emulator.journal().calls("ModifyDBInstance")).isZero();
    }

    @Test
    void storageThatRdsHasGrownIsNoDrift() {
        instance.create(identity, wanted(Map.of("allocatedStorage", 50, "maxAllocatedStorage", 100)));

        assertThat(drift(Map.of("allocatedStorage", 20, "maxAllocatedStorage", 100)))
                .isEmpty();
    }

    @Test
    void fieldOfTheCreationIsExplainedAndTheOthersAreChanged() {
        instance.create(identity, wanted(Map.of()));

        FaultException fault = fault(() -> update(Map.of("username", "other", "multiAz", true)));

        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
        assertThat(fault.explanation()).contains("username is app and cannot become other");
        assertThat(drift(Map.of("multiAz", true))).isEmpty();
    }

    @Test
    void logsAreSwitchedOnAndOff() {
        instance.create(identity, wanted(Map.of("enabledCloudwatchLogsExports", List.of("postgresql"))));
        Map<String, Object> other = Map.of("enabledCloudwatchLogsExports", List.of("upgrade"));

        update(other);

        assertThat(drift(other)).isEmpty();
    }

    @Test
    void newPasswordIsSetOnceAndNeverShown() {
        instance.create(identity, wanted(Map.of()));
        DesiredInstance rotated = new DesiredInstance(
                Samples.parameters(Map.of()),
                Optional.of(Redacted.of("another-password")),
                Optional.of(Redacted.of(Samples.PASSWORD)),
                new Ownership("uid-1"::equals));

        Observation.Present<InstanceObservation> before = present(instance.observe(identity, rotated));
        instance.update(identity, rotated, before.drift());

        assertThat(before.drift().paths()).isEqualTo("password");
        assertThat(before.drift().toString()).doesNotContain("another-password", Samples.PASSWORD);
        assertThat(emulator.rds().password(RdsOutside.REGION, "app-db")).hasValue("another-password");
        assertThat(present(instance.observe(identity, rotated)).drift().isEmpty())
                .isTrue();
    }

    @Test
    void changesForTheMaintenanceWindowAreNoDriftWhileTheyWait() {
        instance.create(identity, wanted(Map.of()));
        Map<String, Object> later = Map.of("instanceClass", "db.t3.large", "applyImmediately", false);

        update(later);

        assertThat(drift(later)).isEmpty();
        assertThat(observe(later).seen())
                .hasValueSatisfying(view -> assertThat(view.instanceClass()).isEqualTo("db.t3.micro"));
    }

    @Test
    void brokenInstanceSaysWhatToDo() {
        instance.create(identity, wanted(Map.of()));
        emulator.rds().force(RdsOutside.REGION, "app-db", "incompatible-network");

        assertThat(observe(Map.of())).isInstanceOfSatisfying(Observation.Broken.class, broken -> {
            assertThat(broken.state()).isEqualTo("incompatible-network");
            assertThat(broken.explanation()).contains("subnet");
        });
    }

    @Test
    void nightlyBackupDisturbsNobody() {
        instance.create(identity, wanted(Map.of()));
        emulator.rds().force(RdsOutside.REGION, "app-db", "backing-up");

        assertThat(observe(Map.of())).isInstanceOf(Observation.Present.class);
    }

    @Test
    void fullStorageCanBeRaised() {
        instance.create(identity, wanted(Map.of()));
        emulator.rds().force(RdsOutside.REGION, "app-db", "storage-full");

        assertThat(observe(Map.of())).isInstanceOf(Observation.Broken.class);
        assertThat(observe(Map.of("allocatedStorage", 40))).isInstanceOf(Observation.Present.class);
    }

    @Test
    void protectedInstanceSaysHowToDeleteIt() {
        instance.create(identity, wanted(Map.of("deletionProtection", true)));

        FaultException fault = fault(() -> instance.delete(identity, wanted(Map.of("deletionProtection", true))));

        assertThat(fault.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(fault.explanation()).contains("spec.forProvider.deletionProtection to false");
        instance.delete(identity, wanted(Map.of("deletionProtection", false)));
        assertThat(outside.exists(identity)).isFalse();
    }

    @Test
    void deletionWithoutAWordAboutTheSnapshotIsHeldBack() {
        instance.create(identity, wanted(Map.of()));

        FaultException fault = fault(() -> instance.delete(identity, wanted(Map.of("skipFinalSnapshot", false))));

        assertThat(fault.explanation()).contains("finalSnapshotIdentifier", "skipFinalSnapshot");
        assertThat(outside.exists(identity)).isTrue();
    }

    @Test
    void finalSnapshotIsTaken() {
        instance.create(identity, wanted(Map.of()));

        instance.delete(
                identity, wanted(Map.of("skipFinalSnapshot", false, "finalSnapshotIdentifier", "app-db-final")));

        assertThat(outside.rds()
                        .describeDBSnapshots(request -> request.dbSnapshotIdentifier("app-db-final"))
                        .dbSnapshots())
                .hasSize(1);
        assertThat(outside.exists(identity)).isFalse();
    }

    @Test
    void quotaAndDenialReachTheUserWithWhatToDo() {
        emulator.failures()
                .once(Failure.error("CreateDBInstance", 400, "InstanceQuotaExceeded", "Quota of 40 instances reached"));
        FaultException quota = fault(() -> instance.create(identity, wanted(Map.of())));
        emulator.failures().once(Failure.denied("CreateDBInstance"));
        FaultException denied = fault(() -> instance.create(identity, wanted(Map.of())));

        assertThat(quota.fault()).isEqualTo(Fault.QUOTA);
        assertThat(quota.explanation())
                .startsWith("Cannot create RDS instance 'app-db' in eu-west-1: Quota of 40 instances reached");
        assertThat(denied.fault()).isEqualTo(Fault.DENIED);
        assertThat(denied.explanation()).contains("user/emulator may not rds:CreateDBInstance");
    }

    @Test
    void refusedRequestKeepsWhatRdsSays() {
        FaultException fault = fault(() -> instance.create(identity, wanted(Map.of("instanceClass", "huge"))));

        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
        assertThat(fault.explanation()).contains("Invalid DB Instance class: huge");
    }

    private DesiredInstance wanted(Map<String, Object> over) {
        return Samples.instance(identity, over);
    }

    private Observation<InstanceObservation> observe(Map<String, Object> over) {
        return instance.observe(identity, wanted(over));
    }

    private List<String> drift(Map<String, Object> over) {
        return present(observe(over)).drift().fields().stream()
                .map(field -> field.path())
                .toList();
    }

    private void update(Map<String, Object> over) {
        instance.update(identity, wanted(over), present(observe(over)).drift());
    }

    private static Observation.Present<InstanceObservation> present(Observation<InstanceObservation> observation) {
        assertThat(observation).isInstanceOf(Observation.Present.class);
        return (Observation.Present<InstanceObservation>) observation;
    }

    private static FaultException fault(ThrowingCallable call) {
        FaultException fault = catchThrowableOfType(FaultException.class, call);
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }
}
