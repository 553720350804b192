package dev.slipway.provider.aws.iam;

import dev.slipway.provider.aws.resource.AwsResource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Tag;

/** The kinds of iam.aws.upbound.io that are managed. */
public final class Iam {

    private Iam() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(
                new RoleResource(),
                new PolicyResource(),
                new RolePolicyAttachmentResource(),
                new UserResource(),
                new AccessKeyResource(),
                new OpenIdConnectProviderResource());
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static Map<String, String> tags(Collection<Tag> tags) {
        Map<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    /** IAM gives documents back in the encoding of URLs. */
    static String document(@Nullable String encoded) {
        return encoded == null ? "" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
