package dev.slipway.provider.gcp.sql;

import com.google.api.services.sqladmin.SQLAdmin;
import dev.slipway.api.gcp.sql.Database;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Optional;
import java.util.Set;

/** A database on a server. */
final class DatabaseResource implements GcpResource<SQLAdmin, Database.Parameters> {

    private static final Form<com.google.api.services.sqladmin.model.Database> FORM =
            Form.of(com.google.api.services.sqladmin.model.Database.class);

    private final SqlOperations operations = new SqlOperations();

    @Override
    public Shape<GcpService<SQLAdmin>, Database.Parameters> shape() {
        return Shape.of(Services.SQL, Database.Parameters.class, "Cloud SQL database")
                .keys("instance")
                .changeable("charset", "collation")
                .fixed("instance")
                .governing("deletionPolicy", "project");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String instance(Scope<?, Database.Parameters> scope) {
        return scope.require("instance", scope.parameters().instance());
    }

    @Override
    public Optional<Found> find(Scope<SQLAdmin, Database.Parameters> scope) {
        if (scope.isLeaving() && "ABANDON".equals(scope.parameters().deletionPolicy())) {
            return Optional.empty();
        }
        var seen = scope.ifThere(sql -> sql.databases().get(scope.project(), instance(scope), scope.name()));
        if (seen.isEmpty()) {
            return operations.absent(scope, "Cloud SQL database");
        }
        return Optional.of(Found.named(scope.name())
                .from(FORM.read(seen.get()), "charset", "collation", "selfLink")
                .with("instance", instance(scope)));
    }

    @Override
    public String create(Scope<SQLAdmin, Database.Parameters> scope) {
        var database = FORM.all(scope).setName(scope.name());
        operations.note(scope, scope.call(sql -> sql.databases().insert(scope.project(), instance(scope), database)));
        return scope.name();
    }

    @Override
    public void update(Scope<SQLAdmin, Database.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        scope.call(sql -> sql.databases().patch(scope.project(), instance(scope), scope.name(), change));
    }

    @Override
    public void delete(Scope<SQLAdmin, Database.Parameters> scope, Found found) {
        scope.call(sql -> sql.databases().delete(scope.project(), instance(scope), scope.name()));
    }
}
