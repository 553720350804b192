package dev.slipway.provider.aws.rds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsFaults;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.fixture.Moto;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Tag;

/** The emulator answers as moto does, wherever both answer and moto follows the documentation. */
class EmulatorParityIT {

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private final AwsClients clients = new AwsClients(1000);

    @Test
    void callerIdentity() {
        same(rds -> "", target -> clients.sts(
                        RdsOutside.account(target.toString()).in("us-east-1"))
                .getCallerIdentity()
                .account());
    }

    @Test
    void createdInstanceReadsTheSame() {
        same(rds -> {
            String id = create(rds, request -> request.engineVersion("14.12").tags(tag("team", "payments")));
            return view(
                    rds.describeDBInstances(request -> request.dbInstanceIdentifier(id))
                            .dbInstances()
                            .get(0),
                    id);
        });
    }

    @Test
    void changedInstanceReadsTheSame() {
        same(rds -> {
            String id = create(rds, request -> request.engineVersion("14.12"));
            rds.modifyDBInstance(request -> request.dbInstanceIdentifier(id)
                    .dbInstanceClass("db.t3.small")
                    .allocatedStorage(40)
                    .backupRetentionPeriod(5)
                    .deletionProtection(true)
                    .applyImmediately(true));
            return view(
                    rds.describeDBInstances(request -> request.dbInstanceIdentifier(id))
                            .dbInstances()
                            .get(0),
                    id);
        });
    }

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        same(rds -> {
            String id = create(rds, request -> request.tags(tag("a", "1"), tag("b", "2")));
            String arn = rds.describeDBInstances(request -> request.dbInstanceIdentifier(id))
                    .dbInstances()
                    .get(0)
                    .dbInstanceArn();
            rds.addTagsToResource(request -> request.resourceName(arn).tags(tag("b", "3"), tag("c", "4")));
            rds.removeTagsFromResource(request -> request.resourceName(arn).tagKeys("a"));
            return Tags.of(rds.listTagsForResource(request -> request.resourceName(arn))
                    .tagList());
        });
    }

    @Test
    void errorsHaveTheSameCodes() {
        same(rds -> {
            String id = create(rds, request -> request.deletionProtection(true));
            List<String> codes = new ArrayList<>();
            codes.add(code(() -> create(rds, request -> request.dbInstanceIdentifier(id))));
            codes.add(code(() -> rds.describeDBInstances(request -> request.dbInstanceIdentifier("nobody"))));
            codes.add(code(() -> rds.modifyDBInstance(request -> request.dbInstanceIdentifier("nobody"))));
            codes.add(code(() -> rds.deleteDBInstance(
                    request -> request.dbInstanceIdentifier("nobody").skipFinalSnapshot(true))));
            codes.add(code(() -> rds.deleteDBInstance(
                    request -> request.dbInstanceIdentifier(id).skipFinalSnapshot(true))));
            codes.add(code(() -> create(rds, request -> request.dbSubnetGroupName("nobody"))));
            codes.add(code(() -> rds.describeDBSubnetGroups(request -> request.dbSubnetGroupName("nobody"))));
            codes.add(code(() -> rds.deleteDBSubnetGroup(request -> request.dbSubnetGroupName("nobody"))));
            codes.add(code(() -> rds.describeDBSnapshots(request -> request.dbSnapshotIdentifier("nobody"))));
            return codes;
        });
    }

    @Test
    void deletionLeavesTheSnapshotThatWasAskedFor() {
        same(rds -> {
            String id = create(rds, request -> request);
            String snapshot = "final-" + id;
            rds.deleteDBInstance(request -> request.dbInstanceIdentifier(id).finalDBSnapshotIdentifier(snapshot));
            boolean left = rds.describeDBSnapshots(request -> request.dbSnapshotIdentifier(snapshot))
                    .dbSnapshots()
                    .get(0)
                    .dbInstanceIdentifier()
                    .equals(id);
            return left + code(() -> rds.describeDBInstances(request -> request.dbInstanceIdentifier(id)));
        });
    }

    private <T> void same(Function<RdsClient, T> scenario) {
        same(scenario, target -> "");
    }

    private <T> void same(Function<RdsClient, T> scenario, Function<URI, Object> other) {
        try (AwsEmulator emulator = AwsEmulator.start()) {
            T emulated = scenario.apply(rds(emulator.url()));
            T moto = scenario.apply(rds(MOTO.endpoint()));

            assertThat(emulated).isEqualTo(moto);
            assertThat(other.apply(emulator.url())).isEqualTo(other.apply(MOTO.endpoint()));
        }
    }

    private RdsClient rds(URI url) {
        return clients.client(Services.RDS, RdsOutside.account(url.toString()).in(RdsOutside.REGION));
    }

    private static String create(
            RdsClient rds, Function<CreateDbInstanceRequest.Builder, CreateDbInstanceRequest.Builder> more) {
        String id = "parity-" + UUID.randomUUID().toString().substring(0, 8);
        CreateDbInstanceRequest.Builder request = CreateDbInstanceRequest.builder()
                .dbInstanceIdentifier(id)
                .engine("postgres")
                .dbInstanceClass("db.t3.micro")
                .allocatedStorage(20)
                .dbName("app")
                .masterUsername("app")
                .masterUserPassword(Samples.PASSWORD)
                .port(5433);
        rds.createDBInstance(more.apply(request).build());
        return id;
    }

    /** What tests depend on; zones, windows and host names are each one's own, and moto licenses PostgreSQL like MySQL. */
    private static Map<String, Object> view(DBInstance instance, String id) {
        Map<String, Object> view = new TreeMap<>();
        view.put("identifier", instance.dbInstanceIdentifier().equals(id));
        view.put("status", instance.dbInstanceStatus());
        view.put("class", instance.dbInstanceClass());
        view.put("engine", instance.engine() + " " + instance.engineVersion());
        view.put("storage", instance.allocatedStorage());
        view.put("database", instance.dbName());
        view.put("user", instance.masterUsername());
        view.put("port", instance.endpoint().port());
        view.put("retention", instance.backupRetentionPeriod());
        view.put("multiAz", instance.multiAZ());
        view.put("encrypted", instance.storageEncrypted());
        view.put("protection", instance.deletionProtection());
        view.put("copyTags", instance.copyTagsToSnapshot());
        view.put("iam", instance.iamDatabaseAuthenticationEnabled());
        view.put("tags", Tags.of(instance.tagList()));
        view.put("arn", instance.dbInstanceArn().replace(id, "ID"));
        return view;
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String code(Supplier<?> call) {
        try {
            call.get();
            return "success";
        } catch (RuntimeException e) {
            return AwsFaults.code(e);
        }
    }
}
