package dev.slipway.cloud.aws;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/** Turns credentials into the SDK's providers; roles are assumed through the clients of the credentials below them. */
final class Credentials {

    private static final String SESSION = "slipway";

    private final AwsClients clients;

    Credentials(AwsClients clients) {
        this.clients = clients;
    }

    AwsCredentialsProvider provider(AwsTarget target) {
        AwsCredentials credentials = target.credentials();
        if (credentials instanceof AwsCredentials.Key key) {
            return StaticCredentialsProvider.create(fixed(key));
        }
        if (credentials instanceof AwsCredentials.Role role) {
            return assumed(role, target);
        }
        if (credentials instanceof AwsCredentials.WebIdentity identity) {
            return byToken(identity, target);
        }
        if (credentials instanceof AwsCredentials.ServiceAccount) {
            return byToken(serviceAccount(), target);
        }
        if (credentials instanceof AwsCredentials.Environment) {
            return AwsCredentialsProviderChain.of(
                    SystemPropertyCredentialsProvider.create(), EnvironmentVariableCredentialsProvider.create());
        }
        return credentials instanceof AwsCredentials.PodIdentity
                ? ContainerCredentialsProvider.builder().build()
                : AnonymousCredentialsProvider.create();
    }

    private static software.amazon.awssdk.auth.credentials.AwsCredentials fixed(AwsCredentials.Key key) {
        String id = key.id().reveal();
        String secret = key.secret().reveal();
        return key.session() == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, key.session().reveal());
    }

    private AwsCredentialsProvider assumed(AwsCredentials.Role role, AwsTarget target) {
        AwsTarget base = new AwsTarget(role.base(), target.region(), target.endpoints());
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(clients.sts(base))
                .refreshRequest(request(role))
                .build();
    }

    private AwsCredentialsProvider byToken(AwsCredentials.WebIdentity identity, AwsTarget target) {
        AwsTarget unsigned = new AwsTarget(new AwsCredentials.None(), target.region(), target.endpoints());
        return StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
                .stsClient(clients.sts(unsigned))
                .refreshRequest(() -> AssumeRoleWithWebIdentityRequest.builder()
                        .roleArn(identity.arn())
                        .roleSessionName(identity.session())
                        .webIdentityToken(token(identity))
                        .build())
                .build();
    }

    /** What EKS mounts into the server says which role it has and where its token is. */
    private static AwsCredentials.WebIdentity serviceAccount() {
        String role = SdkSystemSetting.AWS_ROLE_ARN.getStringValue().orElse("");
        String file =
                SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE.getStringValue().orElse("");
        if (role.isEmpty() || file.isEmpty()) {
            throw new FaultException(
                    Fault.DENIED,
                    "The server's service account has no role: AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE are not set."
                            + " Annotate the service account with eks.amazonaws.com/role-arn and restart the server, or"
                            + " use another spec.credentials.source in the provider configuration.");
        }
        String session = SdkSystemSetting.AWS_ROLE_SESSION_NAME.getStringValue().orElse(SESSION);
        return new AwsCredentials.WebIdentity(role, session, null, file);
    }

    private static String token(AwsCredentials.WebIdentity identity) {
        if (identity.token() != null) {
            return identity.token().reveal();
        }
        String file = String.valueOf(identity.file());
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new FaultException(
                    Fault.DENIED,
                    "The file " + file + " with the token cannot be read. Mount it into the server, or correct"
                            + " spec.credentials of the provider configuration.",
                    e);
        }
    }

    private static AssumeRoleRequest request(AwsCredentials.Role role) {
        List<Tag> tags = role.tags().stream()
                .map(tag -> Tag.builder().key(tag.key()).value(tag.value()).build())
                .toList();
        return AssumeRoleRequest.builder()
                .roleArn(role.arn())
                .roleSessionName(SESSION)
                .externalId(role.externalId())
                .tags(tags)
                .transitiveTagKeys(role.transitive())
                .build();
    }
}
