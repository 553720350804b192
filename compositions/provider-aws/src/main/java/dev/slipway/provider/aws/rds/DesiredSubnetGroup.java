package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.SubnetGroupParameters;
import dev.slipway.declared.Ownership;
import java.util.List;

/** What a subnet group should be. */
record DesiredSubnetGroup(SubnetGroupParameters parameters, Ownership ownership) {

    /** RDS asks for a description, the specification does not. */
    private static final String DESCRIPTION = "Managed by Slipway";

    String description() {
        return parameters.description() == null ? DESCRIPTION : parameters.description();
    }

    List<String> subnets() {
        return parameters.subnetIds() == null ? List.of() : parameters.subnetIds();
    }
}
