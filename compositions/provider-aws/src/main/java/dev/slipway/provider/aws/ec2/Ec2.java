package dev.slipway.provider.aws.ec2;

import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The kinds of ec2.aws.upbound.io that are managed, and what they share. */
public final class Ec2 {

    static final String BY_AWS = "the ID; before there is one, the owner's tag finds it";

    private Ec2() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(
                new VpcResource(),
                new VpcRangeResource(),
                new SubnetResource(),
                new InternetGatewayResource(),
                new EipResource(),
                new NatGatewayResource(),
                new RouteTableResource(),
                new RouteResource(),
                new RouteTableAssociationResource(),
                new SecurityGroupResource(),
                new DefaultSecurityGroupResource(),
                new SecurityGroupRuleResource(),
                new LaunchTemplateResource());
    }

    /**
     * Find a resource by its ID, or else by its owner's tag. Filters are used where IDs could be asked for: an ID that is
     * gone must not keep the one that replaced it from being found.
     */
    static <T> Optional<T> find(
            Scope<Ec2Client, ?> scope, String idFilter, Function<Filter, List<T>> list, Function<T, String> id) {
        if (!scope.name().isEmpty()) {
            Optional<T> named =
                    list.apply(filter(idFilter, scope.name())).stream().findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return scope.only(list.apply(filter("tag:" + Identity.OWNER_TAG, scope.ownerUid())), id);
    }

    static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    static TagSpecification tags(Scope<Ec2Client, ?> scope, ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tags(scope.tags()))
                .build();
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

    static void tag(Scope<Ec2Client, ?> scope, String id, Map<String, String> tags) {
        scope.client().createTags(request -> request.resources(id).tags(tags(tags)));
    }

    static void untag(Scope<Ec2Client, ?> scope, String id, List<String> keys) {
        List<Tag> tags =
                keys.stream().map(key -> Tag.builder().key(key).build()).toList();
        scope.client().deleteTags(request -> request.resources(id).tags(tags));
    }
}
