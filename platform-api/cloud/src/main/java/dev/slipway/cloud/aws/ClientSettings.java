package dev.slipway.cloud.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** What all clients of a target have in common. */
record ClientSettings(
        AwsTarget target,
        AwsCredentialsProvider credentials,
        ClientOverrideConfiguration configuration,
        SdkHttpClient http) {

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> B on(
            B builder, String service) {
        builder.region(Region.of(target.region()))
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration)
                .httpClient(http);
        target.endpoint(service).ifPresent(builder::endpointOverride);
        return builder;
    }
}
