package dev.slipway.server.wiring;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.cloud.aws.EksTokens;
import dev.slipway.delivery.cluster.ClusterLogin;
import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.fleet.ProgramTokens;
import dev.slipway.delivery.source.program.RunLimits;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.BearerTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logs in to clusters with the identity that the server has in a cloud, and by programs. */
final class CloudLogins implements ClusterLogins {

    private static final int PROGRAMS_AT_ONCE = 4;

    private final AwsClients aws;
    private final Map<String, String> environment;
    private final Path directory;
    private final Runner runner = new Runner(PROGRAMS_AT_ONCE, RunLimits.standard());
    private final Clock clock = Clock.systemUTC();

    CloudLogins(AwsClients aws, Map<String, String> environment, Path directory) {
        this.aws = aws;
        this.environment = environment;
        this.directory = directory;
    }

    @Override
    public BearerTokens tokens(ClusterLogin login) {
        if (login instanceof ClusterLogin.Program program) {
            return new ProgramTokens(program, runner, directory, environment.getOrDefault("PATH", ""), clock);
        }
        ClusterLogin.Aws eks = (ClusterLogin.Aws) login;
        return new Kept(eks, target(eks));
    }

    private AwsTarget target(ClusterLogin.Aws eks) {
        String region = EksTokens.region(eks.server()).orElseGet(() -> environment.getOrDefault("AWS_REGION", ""));
        if (region.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "config.awsAuthConfig: the address " + eks.server() + " names no region; set AWS_REGION for the"
                            + " server");
        }
        AwsCredentials own = own();
        AwsCredentials credentials =
                eks.roleArn().isEmpty() ? own : new AwsCredentials.Role(own, eks.roleArn(), null, List.of(), List.of());
        return AwsTarget.of(credentials, region, Map.of());
    }

    /** The identity that the server runs with, in the order of AWS's own tools. */
    private AwsCredentials own() {
        if (environment.containsKey("AWS_ACCESS_KEY_ID")) {
            return new AwsCredentials.Environment();
        }
        return environment.containsKey("AWS_WEB_IDENTITY_TOKEN_FILE")
                ? new AwsCredentials.ServiceAccount()
                : new AwsCredentials.PodIdentity();
    }

    /** Signs anew when the last token is no longer taken. */
    private final class Kept implements BearerTokens {

        private final ClusterLogin.Aws eks;
        private final AwsTarget target;
        private @Nullable Redacted<String> token;
        private Instant until = Instant.MIN;

        Kept(ClusterLogin.Aws eks, AwsTarget target) {
            this.eks = eks;
            this.target = target;
        }

        @Override
        public synchronized Redacted<String> current() {
            Redacted<String> known = token;
            if (known != null && clock.instant().isBefore(until)) {
                return known;
            }
            Redacted<String> fresh = new EksTokens(aws, clock).token(target, eks.clusterName());
            until = clock.instant().plus(EksTokens.LASTS).minusSeconds(60);
            token = fresh;
            return fresh;
        }
    }
}
