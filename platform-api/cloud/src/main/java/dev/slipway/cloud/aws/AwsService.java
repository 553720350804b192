package dev.slipway.cloud.aws;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/**
 * One service of AWS: {@code name} is what endpoints and IAM actions call it, such as {@code sqs}. Modules that need a
 * service declare a constant and depend on its SDK module.
 *
 * @param <C> the client
 */
public final class AwsService<C extends SdkClient> {

    private final String name;
    private final Class<C> type;
    private final Function<ClientSettings, C> build;

    private AwsService(String name, Class<C> type, Function<ClientSettings, C> build) {
        this.name = name;
        this.type = type;
        this.build = build;
    }

    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> AwsService<C> of(
            String name, Class<C> type, Supplier<B> builder) {
        return of(name, type, (AwsTarget target) -> builder.get());
    }

    /** Return a service whose client depends on where it is pointed at. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> AwsService<C> of(
            String name, Class<C> type, Function<AwsTarget, B> builder) {
        return new AwsService<>(name, type, settings -> settings.on(builder.apply(settings.target()), name)
                .build());
    }

    public String name() {
        return name;
    }

    C build(ClientSettings settings) {
        return build.apply(settings);
    }

    C cast(SdkClient client) {
        return type.cast(client);
    }

    @Override
    public String toString() {
        return name;
    }
}
