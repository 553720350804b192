package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.plan.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.PendingModifiedValues;

/** Compares what is wanted with what RDS says; pure. Only what the user says is compared. */
final class InstanceDrift {

    static final String TAGS = "tags";
    static final String PASSWORD = "password";

    private InstanceDrift() {}

    static Drift of(Identity identity, DesiredInstance desired, DBInstance instance, boolean passwordDiffers) {
        List<Drift.Field> fields = new ArrayList<>();
        InstanceParameters parameters = desired.parameters();
        DBInstance compared = desired.appliesAtOnce() ? instance : withPending(instance);
        for (Field<?> field : InstanceFields.all()) {
            if (field.differs(parameters, compared) && !hasGrown(field.name(), parameters, compared)) {
                fields.add(new Drift.Field(
                        field.name(),
                        field.wanted().apply(parameters),
                        field.seen().apply(compared)));
            }
        }
        tags(identity, parameters, instance, fields);
        if (passwordDiffers) {
            fields.add(new Drift.Field(PASSWORD, "new", "old").masked());
        }
        return new Drift(fields);
    }

    /** Storage that RDS has grown by itself is as it should be. */
    private static boolean hasGrown(String field, InstanceParameters parameters, DBInstance instance) {
        return field.equals("allocatedStorage")
                && parameters.maxAllocatedStorage() != null
                && parameters.maxAllocatedStorage() > 0
                && parameters.allocatedStorage() != null
                && instance.allocatedStorage() != null
                && instance.allocatedStorage() > parameters.allocatedStorage();
    }

    private static void tags(
            Identity identity, InstanceParameters parameters, DBInstance instance, List<Drift.Field> fields) {
        Map<String, String> wanted = Tags.wanted(identity, parameters.tags());
        Map<String, String> seen = Tags.of(instance.tagList());
        Map<String, String> missing = Tags.missing(wanted, seen);
        List<String> surplus = Tags.surplus(wanted, seen, parameters.tags() != null);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            Map<String, String> actual = new TreeMap<>(seen);
            actual.keySet().retainAll(both(missing.keySet(), surplus));
            fields.add(new Drift.Field(TAGS, missing, actual));
        }
    }

    private static Set<String> both(Set<String> some, List<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What waits for the maintenance window was asked for already. */
    private static DBInstance withPending(DBInstance instance) {
        PendingModifiedValues pending = instance.pendingModifiedValues();
        if (pending == null) {
            return instance;
        }
        DBInstance.Builder builder = instance.toBuilder();
        if (pending.allocatedStorage() != null) {
            builder.allocatedStorage(pending.allocatedStorage());
        }
        if (pending.dbInstanceClass() != null) {
            builder.dbInstanceClass(pending.dbInstanceClass());
        }
        return rest(builder, pending).build();
    }

    private static DBInstance.Builder rest(DBInstance.Builder builder, PendingModifiedValues pending) {
        if (pending.engineVersion() != null) {
            builder.engineVersion(pending.engineVersion());
        }
        if (pending.multiAZ() != null) {
            builder.multiAZ(pending.multiAZ());
        }
        if (pending.storageType() != null) {
            builder.storageType(pending.storageType());
        }
        if (pending.iops() != null) {
            builder.iops(pending.iops());
        }
        if (pending.backupRetentionPeriod() != null) {
            builder.backupRetentionPeriod(pending.backupRetentionPeriod());
        }
        return later(builder, pending);
    }

    private static DBInstance.Builder later(DBInstance.Builder builder, PendingModifiedValues pending) {
        if (pending.storageThroughput() != null) {
            builder.storageThroughput(pending.storageThroughput());
        }
        if (pending.caCertificateIdentifier() != null) {
            builder.caCertificateIdentifier(pending.caCertificateIdentifier());
        }
        if (pending.licenseModel() != null) {
            builder.licenseModel(pending.licenseModel());
        }
        if (pending.dedicatedLogVolume() != null) {
            builder.dedicatedLogVolume(pending.dedicatedLogVolume());
        }
        return builder;
    }
}
