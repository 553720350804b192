package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.LaunchTemplate;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/**
 * A launch template. What it says is never changed: a difference makes a new version, with all that is wanted, so that what
 * is not wanted any more is gone from it. Who uses it names a version.
 */
final class LaunchTemplateResource implements AwsResource<Ec2Client, LaunchTemplate.Parameters> {

    private static final String LATEST = "$Latest";
    private static final String USER_DATA = "userData";
    private static final String DEFAULT = "defaultVersion";
    /** A version that is newest and should be the default one. */
    private static final String DEFAULT_BEHIND = "updateDefaultVersion";

    @Override
    public Shape<AwsService<Ec2Client>, LaunchTemplate.Parameters> shape() {
        return Shape.of(Services.EC2, LaunchTemplate.Parameters.class, "EC2 launch template")
                .namedByCloud(Ec2.BY_AWS)
                .changeable(LaunchTemplateForm.FIELDS)
                .changeable(USER_DATA, "description", DEFAULT)
                .fixed("name")
                .governing(DEFAULT_BEHIND)
                .ignored("elasticGpuSpecifications", "elasticInferenceAccelerator")
                .ignored("instanceMarketOptions.spotOptions.validUntil")
                .password("userDataSecretRef", "", "");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, LaunchTemplate.Parameters> scope) {
        return template(scope).map(template -> seen(scope, template));
    }

    /** There is no filter for an ID; asked for one that is gone EC2 answers "not found", so the tag is looked for first. */
    private static Optional<software.amazon.awssdk.services.ec2.model.LaunchTemplate> template(
            Scope<Ec2Client, LaunchTemplate.Parameters> scope) {
        var owned = list(
                scope,
                DescribeLaunchTemplatesRequest.builder()
                        .filters(Ec2.filter("tag:" + Identity.OWNER_TAG, scope.ownerUid()))
                        .build());
        var named = owned.stream()
                .filter(one -> one.launchTemplateId().equals(scope.name()))
                .findFirst();
        if (named.isPresent() || !owned.isEmpty() || scope.name().isEmpty()) {
            return named.or(() -> scope.only(owned, one -> one.launchTemplateId()));
        }
        return list(
                        scope,
                        DescribeLaunchTemplatesRequest.builder()
                                .launchTemplateIds(scope.name())
                                .build())
                .stream()
                .findFirst();
    }

    private static List<software.amazon.awssdk.services.ec2.model.LaunchTemplate> list(
            Scope<Ec2Client, LaunchTemplate.Parameters> scope, DescribeLaunchTemplatesRequest request) {
        return scope.client().describeLaunchTemplates(request).launchTemplates();
    }

    private static Found seen(
            Scope<Ec2Client, LaunchTemplate.Parameters> scope,
            software.amazon.awssdk.services.ec2.model.LaunchTemplate template) {
        String id = template.launchTemplateId();
        LaunchTemplateVersion latest = scope.client()
                .describeLaunchTemplateVersions(
                        request -> request.launchTemplateId(id).versions(LATEST))
                .launchTemplateVersions()
                .get(0);
        Found found = Found.named(id)
                .from(LaunchTemplateForm.read(latest.launchTemplateData()), LaunchTemplateForm.FIELDS)
                .with("description", latest.versionDescription())
                .with("name", template.launchTemplateName())
                .with(DEFAULT, template.defaultVersionNumber())
                .with("latestVersion", latest.versionNumber())
                .with("arn", scope.arn("ec2", "launch-template/" + id))
                .tagged(Ec2.tags(template.tags()));
        return behind(scope, userData(scope, found, latest), template.defaultVersionNumber(), latest.versionNumber());
    }

    /** What a Secret holds is compared and never shown. */
    private static Found userData(
            Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found, LaunchTemplateVersion latest) {
        String seen = latest.launchTemplateData().userData();
        if (scope.parameters().userDataSecretRef() == null) {
            return found.with(USER_DATA, seen);
        }
        return secret(scope).filter(wanted -> !wanted.equals(seen)).isPresent()
                ? found.unfinished("userDataSecretRef")
                : found;
    }

    private static Found behind(
            Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found, long standard, long latest) {
        boolean follows = Boolean.TRUE.equals(scope.parameters().updateDefaultVersion());
        return follows && standard != latest ? found.unfinished(DEFAULT_BEHIND) : found;
    }

    @Override
    public String create(Scope<Ec2Client, LaunchTemplate.Parameters> scope) {
        String name = scope.parameters().name();
        return scope.client()
                .createLaunchTemplate(request -> request.launchTemplateName(name == null ? scope.object() : name)
                        .launchTemplateData(data(scope))
                        .versionDescription(scope.parameters().description())
                        .clientToken(scope.token())
                        .tagSpecifications(Ec2.tags(scope, ResourceType.LAUNCH_TEMPLATE)))
                .launchTemplate()
                .launchTemplateId();
    }

    private static RequestLaunchTemplateData data(Scope<Ec2Client, LaunchTemplate.Parameters> scope) {
        return LaunchTemplateForm.write(scope.tree(List.of(LaunchTemplateForm.FIELDS)))
                .userData(secret(scope).orElse(scope.parameters().userData()))
                .build();
    }

    private static Optional<String> secret(Scope<Ec2Client, LaunchTemplate.Parameters> scope) {
        return scope.password().map(Redacted::reveal).map(text -> Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The default version may be one that is only made now. */
    @Override
    public void update(Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found, Set<String> changes) {
        Object newest = found.value("latestVersion");
        if (changes.stream().anyMatch(change -> !change.equals(DEFAULT) && !change.equals(DEFAULT_BEHIND))) {
            newest = scope.client()
                    .createLaunchTemplateVersion(request -> request.launchTemplateId(found.name())
                            .launchTemplateData(data(scope))
                            .versionDescription(scope.parameters().description()))
                    .launchTemplateVersion()
                    .versionNumber();
        }
        boolean follows = Boolean.TRUE.equals(scope.parameters().updateDefaultVersion());
        if (follows || changes.contains(DEFAULT)) {
            String standard = follows ? String.valueOf(newest) : scope.text(DEFAULT);
            scope.client().modifyLaunchTemplate(request -> request.launchTemplateId(found.name())
                    .defaultVersion(standard));
        }
    }

    @Override
    public void tag(Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, LaunchTemplate.Parameters> scope, Found found) {
        scope.client().deleteLaunchTemplate(request -> request.launchTemplateId(found.name()));
    }
}
