package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** Makes the requests; pure. */
final class InstanceRequests {

    private InstanceRequests() {}

    static CreateDbInstanceRequest create(Identity identity, DesiredInstance desired) {
        InstanceParameters parameters = desired.parameters();
        CreateDbInstanceRequest.Builder request = CreateDbInstanceRequest.builder()
                .dbInstanceIdentifier(identity.externalName())
                .tags(Tags.list(Tags.wanted(identity, parameters.tags())));
        InstanceFields.all().forEach(field -> field.create(request, parameters));
        desired.password().map(Redacted::reveal).ifPresent(request::masterUserPassword);
        if (Boolean.TRUE.equals(parameters.manageMasterUserPassword())) {
            request.manageMasterUserPassword(true).masterUserSecretKmsKeyId(parameters.masterUserSecretKmsKeyId());
        }
        return domain(request, parameters).build();
    }

    private static CreateDbInstanceRequest.Builder domain(
            CreateDbInstanceRequest.Builder request, InstanceParameters parameters) {
        return request.domain(parameters.domain())
                .domainIAMRoleName(parameters.domainIamRoleName())
                .domainFqdn(parameters.domainFqdn())
                .domainOu(parameters.domainOu())
                .domainAuthSecretArn(parameters.domainAuthSecretArn())
                .domainDnsIps(parameters.domainDnsIps());
    }

    /** Ask for the fields that differ and can be changed; empty when there are none. */
    static Optional<ModifyDbInstanceRequest> modify(
            Identity identity, DesiredInstance desired, Drift drift, DBInstance instance) {
        Set<String> paths = drift.fields().stream().map(Drift.Field::path).collect(Collectors.toSet());
        List<Field<?>> changes = InstanceFields.all().stream()
                .filter(field -> field.canChange() && paths.contains(field.name()))
                .toList();
        boolean password =
                paths.contains(InstanceDrift.PASSWORD) && desired.password().isPresent();
        if (changes.isEmpty() && !password) {
            return Optional.empty();
        }
        InstanceParameters parameters = desired.parameters();
        ModifyDbInstanceRequest.Builder request = ModifyDbInstanceRequest.builder()
                .dbInstanceIdentifier(identity.externalName())
                .applyImmediately(desired.appliesAtOnce())
                .allowMajorVersionUpgrade(parameters.allowMajorVersionUpgrade());
        changes.forEach(field -> field.modify(request, parameters));
        if (paths.contains("enabledCloudwatchLogsExports")) {
            exports(request, parameters, instance);
        }
        if (password) {
            desired.password().map(Redacted::reveal).ifPresent(request::masterUserPassword);
        }
        return Optional.of(request.build());
    }

    private static void exports(
            ModifyDbInstanceRequest.Builder request, InstanceParameters parameters, DBInstance instance) {
        List<String> wanted = parameters.enabledCloudwatchLogsExports() == null
                ? List.of()
                : parameters.enabledCloudwatchLogsExports();
        List<String> seen = instance.enabledCloudwatchLogsExports();
        List<String> on = wanted.stream().filter(log -> !seen.contains(log)).toList();
        List<String> off = seen.stream().filter(log -> !wanted.contains(log)).toList();
        request.cloudwatchLogsExportConfiguration(
                change -> change.enableLogTypes(on).disableLogTypes(off));
    }

    static DeleteDbInstanceRequest delete(Identity identity, InstanceParameters parameters) {
        boolean skip = Boolean.TRUE.equals(parameters.skipFinalSnapshot());
        return DeleteDbInstanceRequest.builder()
                .dbInstanceIdentifier(identity.externalName())
                .skipFinalSnapshot(skip)
                .finalDBSnapshotIdentifier(skip ? null : parameters.finalSnapshotIdentifier())
                .deleteAutomatedBackups(parameters.deleteAutomatedBackups())
                .build();
    }
}
