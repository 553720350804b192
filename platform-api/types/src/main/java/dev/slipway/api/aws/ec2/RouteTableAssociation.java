package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The use of a route table by a subnet or a gateway. */
@ManagedCrd(group = "ec2.aws.upbound.io", plural = "routetableassociations")
public final class RouteTableAssociation {

    private RouteTableAssociation() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "ec2.aws.upbound.io/InternetGateway") @JsonPropertyDescription("ID of the gateway.") @Nullable
            String gatewayId,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/RouteTable") @JsonPropertyDescription("ID of the route table.") @Nullable
            String routeTableId,

            @Refers(to = "ec2.aws.upbound.io/Subnet") @JsonPropertyDescription("Subnet that it belongs to.") @Nullable
            String subnetId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}
}
