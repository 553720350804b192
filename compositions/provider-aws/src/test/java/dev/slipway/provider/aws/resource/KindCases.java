package dev.slipway.provider.aws.resource;

import java.util.List;
import java.util.stream.Stream;

/** The kinds that the contract is tested with. */
final class KindCases {

    private KindCases() {}

    static Stream<KindCase> all() {
        return Stream.of(
                        S3Cases.all(),
                        SqsCases.all(),
                        SnsCases.all(),
                        IamCases.all(),
                        Ec2Cases.all(),
                        StoreCases.all(),
                        Route53Cases.all(),
                        DatabaseCases.all(),
                        EksCases.all())
                .flatMap(List::stream);
    }

    /** Return the one of a service's kinds that has these parameters. */
    static AwsResource<?, ?> resource(List<AwsResource<?, ?>> kinds, Class<?> parameters) {
        return kinds.stream()
                .filter(kind -> kind.shape().parameters() == parameters)
                .findFirst()
                .orElseThrow();
    }
}
