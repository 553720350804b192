package dev.slipway.provider.aws.route53;

import dev.slipway.api.aws.route53.Zone;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.route53.model.VPC;

/** A zone. Names may be there twice, so the caller reference, which is the owner's UID, finds it. */
final class ZoneResource implements AwsResource<Route53Client, Zone.Parameters> {

    private static final String PREFIX = "/hostedzone/";

    @Override
    public Shape<AwsService<Route53Client>, Zone.Parameters> shape() {
        return Shape.of(Services.ROUTE53, Zone.Parameters.class, "Route 53 zone")
                .global()
                .namedByCloud("the zone's ID; before there is one, its caller reference (the object's UID) finds it")
                .keys("name")
                .changeable("comment", "vpc")
                .fixed("name")
                .initial("delegationSetId")
                .governing("forceDestroy")
                .ignored("enableAcceleratedRecovery");
    }

    @Override
    public Optional<Found> find(Scope<Route53Client, Zone.Parameters> scope) {
        String id = scope.name().isEmpty() ? search(scope) : scope.name();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var answer = scope.client().getHostedZone(request -> request.id(id));
        HostedZone zone = answer.hostedZone();
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listTagsForResource(request ->
                        request.resourceType(TagResourceType.HOSTEDZONE).resourceId(id))
                .resourceTagSet()
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        Found found = Found.named(id)
                .with("arn", "arn:aws:route53:::hostedzone/" + id)
                .with("zoneId", id)
                .with("name", Names.plain(zone.name()))
                .with("comment", zone.config() == null ? null : zone.config().comment())
                .tagged(tags);
        if (!answer.vpCs().isEmpty()) {
            found = found.with(
                    "vpc", answer.vpCs().stream().map(ZoneResource::tree).toList());
        }
        return Optional.of(
                answer.delegationSet() == null
                        ? found
                        : found.with("nameServers", answer.delegationSet().nameServers()));
    }

    private static Map<String, Object> tree(VPC vpc) {
        return Map.of("vpcId", vpc.vpcId(), "vpcRegion", vpc.vpcRegionAsString());
    }

    private static String search(Scope<Route53Client, Zone.Parameters> scope) {
        String name = scope.require("name", scope.parameters().name());
        return scope.client().listHostedZonesByName(request -> request.dnsName(name)).hostedZones().stream()
                .filter(zone -> zone.callerReference().equals(scope.ownerUid()))
                .map(zone -> zone.id().replace(PREFIX, ""))
                .findFirst()
                .orElse("");
    }

    @Override
    public String create(Scope<Route53Client, Zone.Parameters> scope) {
        var parameters = scope.parameters();
        List<VPC> networks = networks(scope);
        return scope.client()
                .createHostedZone(request -> request.name(parameters.name())
                        .callerReference(scope.ownerUid())
                        .delegationSetId(parameters.delegationSetId())
                        .vpc(networks.isEmpty() ? null : networks.get(0))
                        .hostedZoneConfig(
                                config -> config.comment(parameters.comment()).privateZone(!networks.isEmpty())))
                .hostedZone()
                .id()
                .replace(PREFIX, "");
    }

    private static List<VPC> networks(Scope<Route53Client, Zone.Parameters> scope) {
        return Stream.ofNullable(scope.parameters().vpc())
                .flatMap(List::stream)
                .map(vpc -> VPC.builder()
                        .vpcId(vpc.vpcId())
                        .vpcRegion(vpc.vpcRegion() == null ? scope.region() : vpc.vpcRegion())
                        .build())
                .toList();
    }

    @Override
    public void update(Scope<Route53Client, Zone.Parameters> scope, Found found, Set<String> changes) {
        if (changes.contains("comment")) {
            scope.client().updateHostedZoneComment(request -> request.id(found.name())
                    .comment(scope.parameters().comment()));
        }
        if (changes.contains("vpc")) {
            List<VPC> wanted = networks(scope);
            List<VPC> seen = scope.client()
                    .getHostedZone(request -> request.id(found.name()))
                    .vpCs();
            wanted.stream().filter(vpc -> !seen.contains(vpc)).forEach(vpc -> scope.client()
                    .associateVPCWithHostedZone(
                            request -> request.hostedZoneId(found.name()).vpc(vpc)));
            seen.stream().filter(vpc -> !wanted.contains(vpc)).forEach(vpc -> scope.client()
                    .disassociateVPCFromHostedZone(
                            request -> request.hostedZoneId(found.name()).vpc(vpc)));
        }
    }

    @Override
    public void tag(Scope<Route53Client, Zone.Parameters> scope, Found found, Map<String, String> tags) {
        List<Tag> list = tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        scope.client().changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                .resourceId(found.name())
                .addTags(list));
    }

    @Override
    public void untag(Scope<Route53Client, Zone.Parameters> scope, Found found, List<String> keys) {
        scope.client().changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                .resourceId(found.name())
                .removeTagKeys(keys));
    }

    @Override
    public void delete(Scope<Route53Client, Zone.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().forceDestroy())) {
            empty(scope.client(), found);
        }
        scope.client().deleteHostedZone(request -> request.id(found.name()));
    }

    /** The zone's own records stay: it cannot be without them. */
    private static void empty(Route53Client client, Found found) {
        client
                .listResourceRecordSetsPaginator(request -> request.hostedZoneId(found.name()))
                .resourceRecordSets()
                .stream()
                .filter(record -> !(Names.plain(record.name()).equals(found.text("name"))
                        && (record.type() == RRType.NS || record.type() == RRType.SOA)))
                .forEach(record -> client.changeResourceRecordSets(request -> request.hostedZoneId(found.name())
                        .changeBatch(batch -> batch.changes(
                                change -> change.action(ChangeAction.DELETE).resourceRecordSet(record)))));
    }
}
