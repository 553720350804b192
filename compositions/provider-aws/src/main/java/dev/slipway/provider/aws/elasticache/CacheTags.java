package dev.slipway.provider.aws.elasticache;

import dev.slipway.provider.aws.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.Tag;

/** Tags, which only a call of their own tells. */
final class CacheTags {

    private CacheTags() {}

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static Map<String, String> of(Scope<ElastiCacheClient, ?> scope, String arn) {
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listTagsForResource(request -> request.resourceName(arn))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }
}
