package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** What cannot work is refused before RDS is asked, with what to do instead; pure. */
final class InstanceRules {

    private InstanceRules() {}

    /** Refuse what cannot be created; what is made of other data has most of it from there. */
    static void creatable(InstanceParameters parameters) {
        if (parameters.s3Import() != null) {
            throw invalid(
                    "Creating an instance from spec.forProvider.s3Import is not supported. Create it in another way"
                            + " and import it by the annotation crossplane.io/external-name.");
        }
        if (InstanceSource.of(parameters) != InstanceSource.NOTHING) {
            return;
        }
        required("engine", parameters.engine(), "postgres");
        required("instanceClass", parameters.instanceClass(), "db.t3.micro");
        required("allocatedStorage", parameters.allocatedStorage(), "20");
        required("username", parameters.username(), "postgres");
    }

    private static void required(String field, @Nullable Object value, String example) {
        if (value == null) {
            throw invalid("spec.forProvider." + field + " is missing; set it, for example to " + example + ".");
        }
    }

    /** Refuse to shrink storage, which RDS cannot do. */
    static void changeable(InstanceParameters parameters, DBInstance instance, Drift drift) {
        Long wanted = parameters.allocatedStorage();
        Integer seen = instance.allocatedStorage();
        boolean asked = drift.fields().stream().anyMatch(field -> field.path().equals("allocatedStorage"));
        if (asked && wanted != null && seen != null && wanted < seen) {
            throw invalid(
                    "spec.forProvider.allocatedStorage is " + wanted + ", but the instance has " + seen + " GiB and RDS"
                            + " cannot shrink storage. Set it to " + seen
                            + " or more, or create a smaller instance and move the"
                            + " data.");
        }
    }

    /** Say which fields differ that count at creation only; they are never changed by creating anew. */
    static void reportFixed(Drift drift) {
        refusal(drift).ifPresent(why -> {
            throw invalid(why);
        });
    }

    /** Return what {@link #reportFixed} would say. */
    static Optional<String> refusal(Drift drift) {
        Set<String> fixed = InstanceFields.all().stream()
                .filter(field -> !field.canChange())
                .map(Field::name)
                .collect(Collectors.toSet());
        List<Drift.Field> differing = drift.fields().stream()
                .filter(field -> fixed.contains(field.path()))
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        String list = differing.stream()
                .map(field -> field.path() + " is " + field.actual() + " and cannot become " + field.desired())
                .collect(Collectors.joining(", "));
        return Optional.of("Some fields count at creation only: " + list
                + ". Set them back, or create another instance and move the data.");
    }

    /** Say what stands in the way of a deletion; it goes on as soon as the object says otherwise. */
    static void deletable(InstanceParameters parameters, DBInstance instance) {
        if (Boolean.TRUE.equals(instance.deletionProtection())
                && !Boolean.FALSE.equals(parameters.deletionProtection())) {
            throw blocked("The instance is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        if (!Boolean.TRUE.equals(parameters.skipFinalSnapshot()) && parameters.finalSnapshotIdentifier() == null) {
            throw blocked(
                    "Deleting takes a final snapshot, which has no name. Set spec.forProvider.finalSnapshotIdentifier,"
                            + " or spec.forProvider.skipFinalSnapshot to true if the data may be lost.");
        }
    }

    private static FaultException blocked(String message) {
        return new FaultException(Fault.CONFLICT, message);
    }

    static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
