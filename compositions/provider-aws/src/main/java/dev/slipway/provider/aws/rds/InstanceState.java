package dev.slipway.provider.aws.rds;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** What the status of an instance means. The words are those of the RDS user guide, "Viewing DB instance status". */
final class InstanceState {

    /** The instance works, or a person has stopped it. */
    private static final Set<String> SETTLED = Set.of("available", "stopped", "storage-optimization");

    private static final String CREATE_ANOTHER = " Delete this object and create it again, or restore a snapshot.";

    /** It does not work, and waiting does not help. */
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("failed", "RDS cannot recover it." + CREATE_ANOTHER),
            Map.entry("restore-error", "the snapshot could not be restored." + CREATE_ANOTHER),
            Map.entry("incompatible-restore", "the backup cannot be restored into it." + CREATE_ANOTHER),
            Map.entry(
                    "incompatible-network",
                    "its subnets have no free address, or a subnet or security group is gone. Free addresses or correct"
                            + " the subnet group."),
            Map.entry(
                    "incompatible-parameters",
                    "its parameter group does not fit its engine or class. Correct the parameters or"
                            + " spec.forProvider.parameterGroupName."),
            Map.entry(
                    "incompatible-option-group",
                    "its option group does not fit its engine. Correct spec.forProvider.optionGroupName."),
            Map.entry("incompatible-create", "it cannot be created as specified. Correct its storage or class."),
            Map.entry(
                    "incompatible-credentials",
                    "the secret with its master password cannot be read. Correct the rights on that secret."),
            Map.entry("insufficient-capacity", "AWS has no capacity for its class. Choose another class or zone."),
            Map.entry(
                    "inaccessible-encryption-credentials",
                    "its encryption key cannot be used any more. Restore the key, then restore a backup."),
            Map.entry(
                    "inaccessible-encryption-credentials-recoverable",
                    "its encryption key cannot be used. Enable the key again and start the instance."),
            Map.entry("storage-full", "its storage is full. Raise spec.forProvider.allocatedStorage."));

    private InstanceState() {}

    /** Return what is wrong with it and what to do, if it is broken. */
    static Optional<String> trouble(String status) {
        return Optional.ofNullable(BROKEN.get(status));
    }

    /** Return whether an operation is under way. A status that is not known counts as one. */
    static boolean isBusy(DBInstance instance) {
        String status = status(instance);
        return !SETTLED.contains(status) && !BROKEN.containsKey(status) && !isRoutineBackup(instance);
    }

    /** The first backup belongs to the creation; the later ones disturb nobody. */
    private static boolean isRoutineBackup(DBInstance instance) {
        return status(instance).equals("backing-up") && instance.latestRestorableTime() != null;
    }

    static boolean isDeleting(DBInstance instance) {
        return status(instance).equals("deleting");
    }

    /** Return whether RDS takes changes, which may be the very remedy. */
    static boolean takesChanges(String status) {
        return status.equals("storage-full") || status.equals("incompatible-parameters");
    }

    static String status(DBInstance instance) {
        return instance.dbInstanceStatus() == null ? "creating" : instance.dbInstanceStatus();
    }
}
