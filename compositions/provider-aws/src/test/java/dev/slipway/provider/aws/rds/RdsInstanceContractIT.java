package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceObservation;
import dev.slipway.declared.AppliedPasswords;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.fixture.Moto;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RDS instances keep the contract on the emulator and on moto. */
class RdsInstanceContractIT {

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private abstract static class Contract extends ExternalResourceContract<DesiredInstance, InstanceObservation> {

        private RdsOutside outside;

        abstract RdsOutside start();

        @BeforeEach
        void startOutside() {
            outside = start();
        }

        @AfterEach
        void closeOutside() {
            outside.close();
        }

        @Override
        protected ExternalResource<DesiredInstance, InstanceObservation> resource() {
            return new RdsInstance(outside.clients(), outside.account(), new AppliedPasswords());
        }

        @Override
        protected ExternalResource<DesiredInstance, InstanceObservation> unreachable() {
            return new RdsInstance(outside.clients(), RdsOutside.account("http://127.0.0.1:1"), new AppliedPasswords());
        }

        @Override
        protected Outside outside() {
            return outside;
        }

        @Override
        protected DesiredInstance desired(Identity identity) {
            return Samples.instance(identity, Map.of());
        }

        @Override
        protected DesiredInstance changed(Identity identity) {
            return Samples.instance(
                    identity,
                    Map.of(
                            "instanceClass",
                            "db.t3.small",
                            "allocatedStorage",
                            30,
                            "backupRetentionPeriod",
                            7,
                            "tags",
                            Map.of("team", "billing")));
        }

        @Override
        protected String secret() {
            return Samples.PASSWORD;
        }
    }

    @Nested
    class OnTheEmulator extends Contract {

        @Override
        RdsOutside start() {
            return new RdsOutside(AwsEmulator.start(), true, RdsOutside.INSTANCE);
        }
    }

    @Nested
    class OnMoto extends Contract {

        @Override
        RdsOutside start() {
            return new RdsOutside(AwsEmulator.before(MOTO.endpoint()), false, RdsOutside.INSTANCE);
        }
    }
}
