package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.SubnetGroupObservation;
import dev.slipway.api.aws.rds.SubnetGroupParameters;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/** The kind SubnetGroup of rds.aws.upbound.io and its namespaced twin. */
final class RdsSubnetGroupKind implements ManagedKind<DesiredSubnetGroup, SubnetGroupObservation> {

    static final Gvk SUBNET_GROUP = new Gvk(Rds.GROUP, "v1beta1", "SubnetGroup");

    private final AwsClients clients;

    RdsSubnetGroupKind(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public List<Gvk> gvks() {
        return List.of(SUBNET_GROUP, Twins.of(SUBNET_GROUP));
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return Rds.PROVIDER_CONFIGS;
    }

    @Override
    public List<Reference> references() {
        Gvk subnet = new Gvk("ec2.aws.upbound.io", "v1beta1", "Subnet");
        return List.of(Reference.many("subnetIds", "subnetIdRefs", "subnetIdSelector", subnet));
    }

    @Override
    public DesiredSubnetGroup desired(Wanted wanted) {
        return new DesiredSubnetGroup(
                Json.convert(wanted.forProvider(), SubnetGroupParameters.class), Ownership.of(wanted));
    }

    @Override
    public ExternalResource<DesiredSubnetGroup, SubnetGroupObservation> connect(Connection connection) {
        return new RdsSubnetGroup(clients, AwsAccount.of(connection));
    }

    @Override
    public Map<String, Object> atProvider(SubnetGroupObservation observed) {
        return Json.tree(observed);
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        return Rds.unsupported(object).toList();
    }
}
