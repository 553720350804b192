package dev.slipway.api.sql;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PostgreSQL role, cluster-scoped. */
@Group("postgresql.sql.crossplane.io")
@Version("v1alpha1")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(name = "CONN LIMIT", jsonPath = ".spec.forProvider.connectionLimit")
@AdditionalPrinterColumn(name = "PRIVILEGES", jsonPath = ".status.atProvider.privilegesAsClauses")
@CrdNames(categories = {"crossplane", "managed", "sql"})
@SchemaMerge(at = "spec.forProvider.passwordRotationTrigger", yaml = "format: date-time")
@SchemaMerge(at = "spec.forProvider.connectionLimit", yaml = "format: int32")
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NAMESPACE_REQUIRED)
@SchemaMerge(at = "spec.forProvider.passwordSecretRef", yaml = SqlSchema.KEY_NAMESPACE_REQUIRED)
public final class Role extends CustomResource<RoleSpec, RoleStatus> {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public RoleSpec getSpec() {
        return super.getSpec();
    }
}
