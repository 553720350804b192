package dev.slipway.provider.gcp.sql;

import com.google.api.services.sqladmin.SQLAdmin;
import dev.slipway.api.gcp.sql.User;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user of a server. */
final class UserResource implements GcpResource<SQLAdmin, User.Parameters> {

    private static final Form<com.google.api.services.sqladmin.model.User> FORM =
            Form.of(com.google.api.services.sqladmin.model.User.class);

    private final SqlOperations operations = new SqlOperations();

    @Override
    public Shape<GcpService<SQLAdmin>, User.Parameters> shape() {
        return Shape.of(Services.SQL, User.Parameters.class, "Cloud SQL user")
                .keys("instance")
                .changeable("databaseRoles", "passwordPolicy")
                .fixed("host", "instance", "type")
                .governing("deletionPolicy", "project")
                .password("passwordSecretRef", "", "password")
                .publishing("`username`, `password`", (wanted, found) -> Map.of("username", Redacted.of(found.name())));
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String instance(Scope<?, User.Parameters> scope) {
        return scope.require("instance", scope.parameters().instance());
    }

    private static @Nullable String host(Scope<?, User.Parameters> scope) {
        return scope.parameters().host();
    }

    @Override
    public Optional<Found> find(Scope<SQLAdmin, User.Parameters> scope) {
        if (scope.isLeaving() && "ABANDON".equals(scope.parameters().deletionPolicy())) {
            return Optional.empty();
        }
        var seen = scope.ifThere(sql ->
                sql.users().get(scope.project(), instance(scope), scope.name()).setHost(host(scope)));
        if (seen.isEmpty()) {
            return operations.absent(scope, "Cloud SQL user");
        }
        return Optional.of(Found.named(scope.name())
                .from(FORM.read(seen.get()), "host", "iamEmail", "passwordPolicy", "databaseRoles")
                .with(
                        "type",
                        seen.get().getType() == null ? "BUILT_IN" : seen.get().getType())
                .with("instance", instance(scope)));
    }

    @Override
    public String create(Scope<SQLAdmin, User.Parameters> scope) {
        var user = FORM.all(scope).setName(scope.name());
        scope.password().ifPresent(password -> user.setPassword(password.reveal()));
        operations.note(scope, scope.call(sql -> sql.users().insert(scope.project(), instance(scope), user)));
        return scope.name();
    }

    @Override
    public void update(Scope<SQLAdmin, User.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        if (changes.contains("password")) {
            scope.password().ifPresent(password -> change.setPassword(password.reveal()));
        }
        scope.call(sql -> sql.users()
                .update(scope.project(), instance(scope), change)
                .setName(scope.name())
                .setHost(host(scope)));
    }

    @Override
    public void delete(Scope<SQLAdmin, User.Parameters> scope, Found found) {
        scope.call(sql -> sql.users()
                .delete(scope.project(), instance(scope))
                .setName(scope.name())
                .setHost(host(scope)));
    }
}
