package dev.slipway.provider.aws.route53;

import dev.slipway.api.aws.route53.DnsRecord;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** A record set. Zone, name, type and set identifier find it and are its name. */
final class RecordResource implements AwsResource<Route53Client, DnsRecord.Parameters> {

    private static final String PREFIX = "/hostedzone/";

    @Override
    public Shape<AwsService<Route53Client>, DnsRecord.Parameters> shape() {
        return Shape.of(Services.ROUTE53, DnsRecord.Parameters.class, "Route 53 record")
                .global()
                .namedByCloud("zone ID, name and type (and set identifier) with underscores between them")
                .keys("zoneId", "name", "type")
                .changeable("alias", "healthCheckId", "records", "ttl", "multivalueAnswerRoutingPolicy")
                .changeable("cidrRoutingPolicy", "failoverRoutingPolicy", "geolocationRoutingPolicy")
                .changeable("latencyRoutingPolicy", "weightedRoutingPolicy")
                .fixed("zoneId", "name", "type", "setIdentifier")
                .governing("allowOverwrite")
                .ignored("geoproximityRoutingPolicy");
    }

    @Override
    public Optional<Found> find(Scope<Route53Client, DnsRecord.Parameters> scope) {
        RecordKey key = RecordKey.of(scope);
        String zone = zone(scope, key.zone());
        String name = Names.within(zone, key.name());
        return scope
                .client()
                .listResourceRecordSets(request ->
                        request.hostedZoneId(key.zone()).startRecordName(name).startRecordType(key.type()))
                .resourceRecordSets()
                .stream()
                .filter(record -> Names.plain(record.name()).equalsIgnoreCase(name)
                        && record.typeAsString().equals(key.type())
                        && key.set().equals(record.setIdentifier() == null ? "" : record.setIdentifier()))
                .findFirst()
                .map(record -> RecordForm.read(Found.named(key.text()), record)
                        .with("zoneId", key.zone())
                        .with("fqdn", name)
                        .with("name", Names.within(zone, scope.text("name")).equals(name) ? scope.text("name") : name));
    }

    private static String zone(Scope<Route53Client, DnsRecord.Parameters> scope, String id) {
        return Names.plain(scope.client()
                .getHostedZone(request -> request.id(id))
                .hostedZone()
                .name());
    }

    @Override
    public String create(Scope<Route53Client, DnsRecord.Parameters> scope) {
        boolean mayOverwrite = Boolean.TRUE.equals(scope.parameters().allowOverwrite());
        change(scope, mayOverwrite ? ChangeAction.UPSERT : ChangeAction.CREATE, record(scope));
        return RecordKey.of(scope).text();
    }

    private static ResourceRecordSet record(Scope<Route53Client, DnsRecord.Parameters> scope) {
        String zone = scope.text("zoneId").replace(PREFIX, "");
        return RecordForm.write(scope.parameters(), Names.within(zone(scope, zone), scope.text("name")));
    }

    private static void change(
            Scope<Route53Client, DnsRecord.Parameters> scope, ChangeAction action, ResourceRecordSet record) {
        scope.client().changeResourceRecordSets(request -> request.hostedZoneId(
                        RecordKey.of(scope).zone())
                .changeBatch(
                        batch -> batch.changes(change -> change.action(action).resourceRecordSet(record))));
    }

    @Override
    public void update(Scope<Route53Client, DnsRecord.Parameters> scope, Found found, Set<String> changes) {
        change(scope, ChangeAction.UPSERT, record(scope));
    }

    /** A deletion must name the record as it is. */
    @Override
    public void delete(Scope<Route53Client, DnsRecord.Parameters> scope, Found found) {
        RecordKey key = RecordKey.of(scope);
        scope
                .client()
                .listResourceRecordSets(request -> request.hostedZoneId(key.zone())
                        .startRecordName(found.text("fqdn"))
                        .startRecordType(key.type()))
                .resourceRecordSets()
                .stream()
                .filter(record -> Names.plain(record.name()).equalsIgnoreCase(found.text("fqdn"))
                        && record.typeAsString().equals(key.type())
                        && key.set().equals(record.setIdentifier() == null ? "" : record.setIdentifier()))
                .findFirst()
                .ifPresent(record -> change(scope, ChangeAction.DELETE, record));
    }
}
