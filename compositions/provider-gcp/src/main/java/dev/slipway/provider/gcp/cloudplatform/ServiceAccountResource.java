package dev.slipway.provider.gcp.cloudplatform;

import com.google.api.services.iam.v1.Iam;
import com.google.api.services.iam.v1.model.CreateServiceAccountRequest;
import com.google.api.services.iam.v1.model.DisableServiceAccountRequest;
import com.google.api.services.iam.v1.model.EnableServiceAccountRequest;
import com.google.api.services.iam.v1.model.PatchServiceAccountRequest;
import dev.slipway.api.gcp.cloudplatform.ServiceAccount;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A service account. It has no labels: one with the right name belongs to whoever names it. */
final class ServiceAccountResource implements GcpResource<Iam, ServiceAccount.Parameters> {

    private static final String DISABLED = "disabled";

    private static final Form<com.google.api.services.iam.v1.model.ServiceAccount> FORM =
            Form.of(com.google.api.services.iam.v1.model.ServiceAccount.class);

    @Override
    public Shape<GcpService<Iam>, ServiceAccount.Parameters> shape() {
        return Shape.of(Services.IAM, ServiceAccount.Parameters.class, "service account")
                .changeable("description", DISABLED, "displayName")
                .governing("createIgnoreAlreadyExists", "project");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String path(Scope<?, ?> scope) {
        return ServiceAccounts.path(scope.project(), scope.name());
    }

    @Override
    public Optional<Found> find(Scope<Iam, ServiceAccount.Parameters> scope) {
        var account = scope.call(iam -> iam.projects().serviceAccounts().get(path(scope)));
        return Optional.of(Found.named(scope.name())
                .from(FORM.read(account), "description", DISABLED, "displayName", "email", "name", "uniqueId")
                .with("member", "serviceAccount:" + account.getEmail())
                .with("id", path(scope)));
    }

    /** An account is made switched on; switching it off is what is left to do. */
    @Override
    public String create(Scope<Iam, ServiceAccount.Parameters> scope) {
        var request = new CreateServiceAccountRequest()
                .setAccountId(scope.name())
                .setServiceAccount(FORM.some(scope, Set.of("description", "displayName")));
        scope.call(iam -> iam.projects().serviceAccounts().create(scope.parent(), request));
        return scope.name();
    }

    @Override
    public void update(Scope<Iam, ServiceAccount.Parameters> scope, Found found, Set<String> changes) {
        Set<String> patched = new LinkedHashSet<>(changes);
        if (patched.remove(DISABLED)) {
            turn(scope, Boolean.TRUE.equals(scope.parameters().disabled()));
        }
        if (!patched.isEmpty()) {
            var request = new PatchServiceAccountRequest()
                    .setServiceAccount(FORM.some(scope, patched))
                    .setUpdateMask(String.join(",", patched));
            scope.call(iam -> iam.projects().serviceAccounts().patch(path(scope), request));
        }
    }

    private static void turn(Scope<Iam, ?> scope, boolean off) {
        if (off) {
            scope.call(
                    iam -> iam.projects().serviceAccounts().disable(path(scope), new DisableServiceAccountRequest()));
        } else {
            scope.call(iam -> iam.projects().serviceAccounts().enable(path(scope), new EnableServiceAccountRequest()));
        }
    }

    @Override
    public void delete(Scope<Iam, ServiceAccount.Parameters> scope, Found found) {
        scope.call(iam -> iam.projects().serviceAccounts().delete(path(scope)));
    }
}
