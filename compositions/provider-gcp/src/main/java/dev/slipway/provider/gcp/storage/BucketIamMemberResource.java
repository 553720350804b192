package dev.slipway.provider.gcp.storage;

import com.google.api.services.storage.Storage;
import com.google.api.services.storage.model.Policy;
import dev.slipway.api.gcp.storage.BucketIAMMember;
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

/** One member of one role on a bucket. */
final class BucketIamMemberResource implements GcpResource<Storage, BucketIAMMember.Parameters> {

    private static final int WITH_CONDITIONS = 3;

    private final Policies policies = new Policies();

    @Override
    public Shape<GcpService<Storage>, BucketIAMMember.Parameters> shape() {
        return Shape.of(Services.STORAGE, BucketIAMMember.Parameters.class, "member of a Cloud Storage bucket")
                .namedByCloud("`b/`, the bucket, the role, the member, and the title of the condition")
                .keys("bucket", "member", "role")
                .fixed("bucket", "condition", "member", "role");
    }

    @Override
    public Form<?> form() {
        return Form.of(Policy.Bindings.class, "member=members[]");
    }

    private static String bucket(Scope<?, BucketIAMMember.Parameters> scope) {
        return scope.require("bucket", scope.parameters().bucket());
    }

    @Override
    public Optional<Found> find(Scope<Storage, BucketIAMMember.Parameters> scope) {
        String bucket = bucket(scope);
        Map<String, Object> policy = Policies.tree(read(scope, bucket));
        Member member = Member.of(scope);
        if (!member.isIn(policy)) {
            return Optional.empty();
        }
        return Optional.of(Found.named(member.name("b/" + bucket))
                .from(scope.tree(), "bucket", "condition", "member", "role")
                .with("etag", policy.get("etag")));
    }

    private static Policy read(Scope<Storage, ?> scope, String bucket) {
        return scope.call(
                storage -> storage.buckets().getIamPolicy(bucket).setOptionsRequestedPolicyVersion(WITH_CONDITIONS));
    }

    @Override
    public String create(Scope<Storage, BucketIAMMember.Parameters> scope) {
        Member member = Member.of(scope);
        change(scope, policy -> member.isIn(policy) ? policy : member.addedTo(policy));
        return member.name("b/" + bucket(scope));
    }

    private void change(Scope<Storage, BucketIAMMember.Parameters> scope, UnaryOperator<Map<String, Object>> change) {
        String bucket = bucket(scope);
        policies.change(
                bucket,
                Policy.class,
                () -> read(scope, bucket),
                change,
                policy -> scope.call(storage -> storage.buckets().setIamPolicy(bucket, policy)));
    }

    @Override
    public void delete(Scope<Storage, BucketIAMMember.Parameters> scope, Found found) {
        Member member = Member.of(scope);
        change(scope, member::removedFrom);
    }
}
