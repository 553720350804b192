package dev.slipway.cloud.aws;

import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
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
        if (credentials instanceof AwsCredentials.ServiceAccount) {
            return WebIdentityTokenFileCredentialsProvider.create();
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
