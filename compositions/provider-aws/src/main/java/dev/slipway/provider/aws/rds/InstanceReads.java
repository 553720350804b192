package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBParameterGroupStatus;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.OptionGroupMembership;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/** Reads and rules of those fields that are not simply there, or not simply equal. */
final class InstanceReads {

    private InstanceReads() {}

    static @Nullable String databaseName(InstanceParameters parameters) {
        return parameters.dbName() == null ? parameters.name() : parameters.dbName();
    }

    /** A wanted 14 or 14.7 is met by every version that begins with it, as RDS completes versions itself. */
    static boolean isVersion(String wanted, @Nullable String seen) {
        return seen != null && (seen.equals(wanted) || seen.startsWith(wanted + "."));
    }

    /** RDS answers with the ARN, whatever form the key was named in; an alias cannot be compared. */
    static boolean isKey(String wanted, @Nullable String seen) {
        return seen != null && (seen.equals(wanted) || seen.endsWith("/" + wanted) || wanted.contains("alias/"));
    }

    /** A limit of 0 switches growing off, which RDS shows by leaving the limit out. */
    static boolean isLimit(Long wanted, @Nullable Long seen) {
        return wanted.equals(seen) || wanted == 0 && seen == null;
    }

    static void createLimit(CreateDbInstanceRequest.Builder request, Integer limit) {
        if (limit > 0) {
            request.maxAllocatedStorage(limit);
        }
    }

    static boolean sameItems(List<String> wanted, @Nullable List<String> seen) {
        List<String> first = new ArrayList<>(wanted);
        List<String> second = new ArrayList<>(seen == null ? List.of() : seen);
        first.sort(null);
        second.sort(null);
        return first.equals(second);
    }

    /** The lists of what to switch on and off are completed where the present state is known. */
    static void exports(ModifyDbInstanceRequest.Builder request, List<String> wanted) {
        request.cloudwatchLogsExportConfiguration(change -> change.enableLogTypes(wanted));
    }

    /** While an instance is created it has no endpoint yet, only a port. */
    static @Nullable Integer port(DBInstance instance) {
        return instance.endpoint() == null ? null : instance.endpoint().port();
    }

    static List<String> securityGroups(DBInstance instance) {
        return instance.vpcSecurityGroups().stream()
                .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
                .toList();
    }

    static @Nullable String subnetGroup(DBInstance instance) {
        DBSubnetGroup group = instance.dbSubnetGroup();
        return group == null ? null : group.dbSubnetGroupName();
    }

    static @Nullable String parameterGroup(DBInstance instance) {
        return instance.dbParameterGroups().stream()
                .map(DBParameterGroupStatus::dbParameterGroupName)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String optionGroup(DBInstance instance) {
        return instance.optionGroupMemberships().stream()
                .map(OptionGroupMembership::optionGroupName)
                .findFirst()
                .orElse(null);
    }
}
