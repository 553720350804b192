package dev.slipway.api.sql;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A PostgreSQL role, namespaced. */
@Group("postgresql.sql.m.crossplane.io")
@Version("v1alpha1")
@Kind("Role")
@Plural("roles")
@Singular("role")
@AdditionalPrinterColumn(name = "READY", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "SYNCED", jsonPath = ".status.conditions[?(@.type=='Synced')].status")
@AdditionalPrinterColumn(name = "CONN LIMIT", jsonPath = ".spec.forProvider.connectionLimit")
@AdditionalPrinterColumn(name = "PRIVILEGES", jsonPath = ".status.atProvider.privilegesAsClauses")
@CrdNames(categories = {"crossplane", "managed", "sql"})
@SchemaMerge(at = "spec.forProvider.passwordRotationTrigger", yaml = "format: date-time")
@SchemaMerge(at = "spec.forProvider.connectionLimit", yaml = "format: int32")
@SchemaMerge(at = "spec.writeConnectionSecretToRef", yaml = SqlSchema.NO_NAMESPACE)
@SchemaMerge(at = "spec.forProvider.passwordSecretRef", yaml = SqlSchema.NO_NAMESPACE)
public final class NamespacedRole extends CustomResource<NamespacedRoleSpec, RoleStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;

    @Required
    @Override
    public NamespacedRoleSpec getSpec() {
        return super.getSpec();
    }
}
