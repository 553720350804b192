package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.ClusterInstance;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** An instance of an Aurora cluster, which keeps the data, so nothing is lost with it. */
final class ClusterInstanceResource implements AwsResource<RdsClient, ClusterInstance.Parameters> {

    private static final List<String> CHANGEABLE = List.of(
            "autoMinorVersionUpgrade",
            "caCertIdentifier",
            "copyTagsToSnapshot",
            "dbParameterGroupName",
            "instanceClass",
            "monitoringInterval",
            "monitoringRoleArn",
            "performanceInsightsEnabled",
            "performanceInsightsKmsKeyId",
            "performanceInsightsRetentionPeriod",
            "preferredBackupWindow",
            "preferredMaintenanceWindow",
            "promotionTier",
            "publiclyAccessible");

    @Override
    public Shape<AwsService<RdsClient>, ClusterInstance.Parameters> shape() {
        return Shape.of(Services.RDS, ClusterInstance.Parameters.class, "RDS cluster instance")
                .named("the object's name, made an identifier of RDS", object -> RdsNames.identifier(object.name()))
                .keys("clusterIdentifier")
                .changeable(CHANGEABLE.toArray(String[]::new))
                .fixed("availabilityZone", "clusterIdentifier", "dbSubnetGroupName", "engine")
                .initial("customIamInstanceProfile", "engineVersion")
                .governing("applyImmediately")
                .ignored("forceDestroy")
                .late("availabilityZone")
                .publishing(
                        "`endpoint`, `port`",
                        (wanted, found) -> found.text("endpoint").isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "endpoint", Redacted.of(found.text("endpoint")),
                                        "port", Redacted.of(found.text("port"))))
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Optional<Found> find(Scope<RdsClient, ClusterInstance.Parameters> scope) {
        DBInstance instance = scope.client()
                .describeDBInstances(request -> request.dbInstanceIdentifier(scope.name()))
                .dbInstances()
                .get(0);
        Found found = read(scope, instance).tagged(Tags.of(instance.tagList()));
        String status = InstanceState.status(instance);
        if (InstanceState.isDeleting(instance)) {
            return Optional.of(found.leaving(status));
        }
        return Optional.of(
                InstanceState.isBusy(instance)
                        ? found.busy(status)
                        : InstanceState.trouble(status)
                                .map(what -> found.broken(status, what))
                                .orElse(found));
    }

    private static Found read(Scope<RdsClient, ClusterInstance.Parameters> scope, DBInstance instance) {
        Found found = Found.named(scope.name())
                .from(SdkTree.of(instance), CHANGEABLE.toArray(String[]::new))
                .from(
                        SdkTree.of(instance),
                        "availabilityZone",
                        "engine",
                        "dbiResourceId",
                        "kmsKeyId",
                        "networkType",
                        "storageEncrypted")
                .with("arn", instance.dbInstanceArn())
                .with("caCertIdentifier", instance.caCertificateIdentifier())
                .with("clusterIdentifier", instance.dbClusterIdentifier())
                .with("dbParameterGroupName", InstanceReads.parameterGroup(instance))
                .with("dbSubnetGroupName", InstanceReads.subnetGroup(instance))
                .with("instanceClass", instance.dbInstanceClass())
                .with("engineVersionActual", instance.engineVersion());
        var endpoint = instance.endpoint();
        return endpoint == null
                ? found
                : found.with("endpoint", endpoint.address()).with("port", endpoint.port());
    }

    @Override
    public String create(Scope<RdsClient, ClusterInstance.Parameters> scope) {
        var parameters = scope.parameters();
        scope.client()
                .createDBInstance(scope.fill(CreateDbInstanceRequest.builder())
                        .dbInstanceIdentifier(scope.name())
                        .dbClusterIdentifier(parameters.clusterIdentifier())
                        .dbInstanceClass(parameters.instanceClass())
                        .caCertificateIdentifier(parameters.caCertIdentifier())
                        .enablePerformanceInsights(parameters.performanceInsightsEnabled())
                        .tags(Tags.list(scope.tags()))
                        .build());
        return scope.name();
    }

    @Override
    public void update(Scope<RdsClient, ClusterInstance.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        var request = scope.fill(ModifyDbInstanceRequest.builder(), changes)
                .dbInstanceIdentifier(found.name())
                .applyImmediately(parameters.applyImmediately());
        if (changes.contains("instanceClass")) {
            request.dbInstanceClass(parameters.instanceClass());
        }
        if (changes.contains("caCertIdentifier")) {
            request.caCertificateIdentifier(parameters.caCertIdentifier());
        }
        if (changes.contains("performanceInsightsEnabled")) {
            request.enablePerformanceInsights(parameters.performanceInsightsEnabled());
        }
        scope.client().modifyDBInstance(request.build());
    }

    @Override
    public void tag(Scope<RdsClient, ClusterInstance.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().addTagsToResource(request -> request.resourceName(found.text("arn"))
                .tags(Tags.list(tags)));
    }

    @Override
    public void untag(Scope<RdsClient, ClusterInstance.Parameters> scope, Found found, List<String> keys) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<RdsClient, ClusterInstance.Parameters> scope, Found found) {
        scope.client().deleteDBInstance(request -> request.dbInstanceIdentifier(found.name())
                .skipFinalSnapshot(true));
    }
}
