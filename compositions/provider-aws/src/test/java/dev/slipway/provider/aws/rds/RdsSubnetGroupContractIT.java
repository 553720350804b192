package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.SubnetGroupObservation;
import dev.slipway.api.aws.rds.SubnetGroupParameters;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Subnet groups keep the contract on the emulator; moto asks for subnets of its own EC2. */
class RdsSubnetGroupContractIT extends ExternalResourceContract<DesiredSubnetGroup, SubnetGroupObservation> {

    private final RdsOutside outside = new RdsOutside(AwsEmulator.start(), false, RdsOutside.SUBNET_GROUP);

    @AfterEach
    void closeOutside() {
        outside.close();
    }

    @Override
    protected ExternalResource<DesiredSubnetGroup, SubnetGroupObservation> resource() {
        return new RdsSubnetGroup(outside.clients(), outside.account());
    }

    @Override
    protected ExternalResource<DesiredSubnetGroup, SubnetGroupObservation> unreachable() {
        return new RdsSubnetGroup(outside.clients(), RdsOutside.account("http://127.0.0.1:1"));
    }

    @Override
    protected Outside outside() {
        return outside;
    }

    @Override
    protected DesiredSubnetGroup desired(Identity identity) {
        return desired(identity, List.of("subnet-a", "subnet-b"), Map.of("team", "payments"));
    }

    @Override
    protected DesiredSubnetGroup changed(Identity identity) {
        return desired(identity, List.of("subnet-b", "subnet-c", "subnet-d"), Map.of("team", "billing"));
    }

    private static DesiredSubnetGroup desired(Identity identity, List<String> subnets, Map<String, String> tags) {
        return new DesiredSubnetGroup(
                new SubnetGroupParameters("Test", RdsOutside.REGION, null, null, subnets, tags),
                new Ownership(identity.ownerUid()::equals));
    }

    @Override
    protected String secret() {
        return "test-secret-key";
    }
}
