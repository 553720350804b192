package dev.slipway.provider.aws.rds;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.provider.aws.resource.AwsKind;
import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of rds.aws.upbound.io that are managed. */
public final class Rds {

    static final String GROUP = "rds.aws.upbound.io";
    static final ProviderConfigKinds PROVIDER_CONFIGS = AwsKind.PROVIDER_CONFIGS;

    private Rds() {}

    public static List<ManagedKind<?, ?>> kinds(AwsClients clients) {
        return List.of(new RdsInstanceKind(clients), new RdsSubnetGroupKind(clients));
    }

    /** Return the kinds that have nothing of their own about them. */
    public static List<AwsResource<?, ?>> resources() {
        return List.of(new ClusterResource(), new ClusterInstanceResource(), new ParameterGroupResource());
    }

    /** Return what no kind of this provider acts upon. */
    static Stream<String> unsupported(KubeObject object) {
        return Stream.of("publishConnectionDetailsTo")
                .filter(field -> object.at("spec", field).isPresent())
                .map(field -> "spec." + field);
    }
}
