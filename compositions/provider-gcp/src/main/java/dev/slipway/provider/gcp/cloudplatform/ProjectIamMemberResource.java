package dev.slipway.provider.gcp.cloudplatform;

import com.google.api.services.cloudresourcemanager.v3.CloudResourceManager;
import com.google.api.services.cloudresourcemanager.v3.model.Binding;
import com.google.api.services.cloudresourcemanager.v3.model.GetIamPolicyRequest;
import com.google.api.services.cloudresourcemanager.v3.model.GetPolicyOptions;
import com.google.api.services.cloudresourcemanager.v3.model.Policy;
import com.google.api.services.cloudresourcemanager.v3.model.SetIamPolicyRequest;
import dev.slipway.api.gcp.cloudplatform.ProjectIAMMember;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Member;
import dev.slipway.provider.gcp.resource.Policies;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One member of one role on a project. */
final class ProjectIamMemberResource implements GcpResource<CloudResourceManager, ProjectIAMMember.Parameters> {

    private static final int WITH_CONDITIONS = 3;

    private final Policies policies = new Policies();

    @Override
    public Shape<GcpService<CloudResourceManager>, ProjectIAMMember.Parameters> shape() {
        return Shape.of(Services.PROJECTS, ProjectIAMMember.Parameters.class, "member of a project")
                .namedByCloud("the project, the role, the member, and the title of the condition")
                .keys("member", "role")
                .fixed("condition", "member", "project", "role");
    }

    @Override
    public Form<?> form() {
        return Form.of(Binding.class, "member=members[]");
    }

    @Override
    public Optional<Found> find(Scope<CloudResourceManager, ProjectIAMMember.Parameters> scope) {
        Map<String, Object> policy = Policies.tree(read(scope));
        Member member = Member.of(scope);
        if (!member.isIn(policy)) {
            return Optional.empty();
        }
        return Optional.of(Found.named(member.name(scope.project()))
                .from(scope.tree(), "condition", "member", "project", "role")
                .with("etag", policy.get("etag")));
    }

    private static Policy read(Scope<CloudResourceManager, ?> scope) {
        var request =
                new GetIamPolicyRequest().setOptions(new GetPolicyOptions().setRequestedPolicyVersion(WITH_CONDITIONS));
        return scope.call(manager -> manager.projects().getIamPolicy(scope.parent(), request));
    }

    @Override
    public String create(Scope<CloudResourceManager, ProjectIAMMember.Parameters> scope) {
        Member member = Member.of(scope);
        change(scope, policy -> member.isIn(policy) ? policy : member.addedTo(policy));
        return member.name(scope.project());
    }

    private void change(Scope<CloudResourceManager, ?> scope, UnaryOperator<Map<String, Object>> change) {
        policies.change(
                scope.project(),
                Policy.class,
                () -> read(scope),
                change,
                policy -> scope.call(manager ->
                        manager.projects().setIamPolicy(scope.parent(), new SetIamPolicyRequest().setPolicy(policy))));
    }

    @Override
    public void delete(Scope<CloudResourceManager, ProjectIAMMember.Parameters> scope, Found found) {
        change(scope, Member.of(scope)::removedFrom);
    }
}
