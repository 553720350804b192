package dev.slipway.provider.aws.ecr;

import dev.slipway.api.aws.ecr.Repository;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilter;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.Tag;

/** A repository of images. */
final class RepositoryResource implements AwsResource<EcrClient, Repository.Parameters> {

    @Override
    public Shape<AwsService<EcrClient>, Repository.Parameters> shape() {
        return Shape.of(Services.ECR, Repository.Parameters.class, "ECR repository")
                .changeable("imageTagMutability", "imageTagMutabilityExclusionFilter", "imageScanningConfiguration")
                .fixed("encryptionConfiguration")
                .governing("forceDelete")
                .publishing(
                        "`repositoryUrl`",
                        (wanted, found) -> Map.of("repositoryUrl", Redacted.of(found.text("repositoryUrl"))));
    }

    @Override
    public Optional<Found> find(Scope<EcrClient, Repository.Parameters> scope) {
        var repository = scope.client()
                .describeRepositories(request -> request.repositoryNames(scope.name()))
                .repositories()
                .get(0);
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listTagsForResource(request -> request.resourceArn(repository.repositoryArn()))
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return Optional.of(Found.named(scope.name())
                .from(SdkTree.of(repository), "registryId", "imageTagMutability", "imageScanningConfiguration")
                .with("arn", repository.repositoryArn())
                .with("repositoryUrl", repository.repositoryUri())
                .with(
                        "imageTagMutabilityExclusionFilter",
                        repository.imageTagMutabilityExclusionFilters().stream()
                                .map(SdkTree::of)
                                .toList())
                .with(
                        "encryptionConfiguration",
                        Stream.ofNullable(repository.encryptionConfiguration())
                                .map(SdkTree::of)
                                .toList())
                .tagged(tags));
    }

    @Override
    public String create(Scope<EcrClient, Repository.Parameters> scope) {
        scope.client()
                .createRepository(scope.fill(
                                CreateRepositoryRequest.builder(),
                                List.of("imageTagMutability", "imageScanningConfiguration"))
                        .repositoryName(scope.name())
                        .applyMutation(request -> encryption(request, scope.parameters()))
                        .imageTagMutabilityExclusionFilters(filters(scope.parameters()))
                        .tags(list(scope.tags()))
                        .build());
        return scope.name();
    }

    private static void encryption(CreateRepositoryRequest.Builder request, Repository.Parameters wanted) {
        if (wanted.encryptionConfiguration() != null) {
            wanted.encryptionConfiguration().stream()
                    .findFirst()
                    .ifPresent(encryption -> request.encryptionConfiguration(block ->
                            block.encryptionType(encryption.encryptionType()).kmsKey(encryption.kmsKey())));
        }
    }

    private static @Nullable List<ImageTagMutabilityExclusionFilter> filters(Repository.Parameters wanted) {
        return wanted.imageTagMutabilityExclusionFilter() == null
                ? null
                : wanted.imageTagMutabilityExclusionFilter().stream()
                        .map(filter -> ImageTagMutabilityExclusionFilter.builder()
                                .filter(filter.filter())
                                .filterType(filter.filterType())
                                .build())
                        .toList();
    }

    @Override
    public void update(Scope<EcrClient, Repository.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        if (changes.contains("imageScanningConfiguration")) {
            scope.client()
                    .putImageScanningConfiguration(scope.fill(
                                    PutImageScanningConfigurationRequest.builder(),
                                    List.of("imageScanningConfiguration"))
                            .repositoryName(found.name())
                            .build());
        }
        if (changes.contains("imageTagMutability") || changes.contains("imageTagMutabilityExclusionFilter")) {
            scope.client().putImageTagMutability(request -> request.repositoryName(found.name())
                    .imageTagMutability(parameters.imageTagMutability())
                    .imageTagMutabilityExclusionFilters(filters(parameters)));
        }
    }

    @Override
    public void tag(Scope<EcrClient, Repository.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(list(tags)));
    }

    @Override
    public void untag(Scope<EcrClient, Repository.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public void delete(Scope<EcrClient, Repository.Parameters> scope, Found found) {
        scope.client().deleteRepository(request -> request.repositoryName(found.name())
                .force(Boolean.TRUE.equals(scope.parameters().forceDelete())));
    }
}
