package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.route53.DnsRecord;
import dev.slipway.api.aws.route53.Zone;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.route53.Route53;
import java.util.List;
import java.util.Map;

/** The kinds of Route 53. */
final class Route53Cases {

    private Route53Cases() {}

    static List<KindCase> all() {
        return List.of(
                KindCase.of(
                                resource(Route53.resources(), Zone.Parameters.class),
                                Map.of(
                                        "name",
                                        "z$uid.example.com",
                                        "comment",
                                        "for tests",
                                        "tags",
                                        Map.of("team", "payments")))
                        .changing(Map.of("comment", "for other tests", "tags", Map.of("cost", "low")))
                        .calls("CreateHostedZone", "UpdateHostedZoneComment ChangeTagsForResource", "DeleteHostedZone")
                        .namedByAws()
                        .markedLate(),
                KindCase.of(
                                resource(Route53.resources(), DnsRecord.Parameters.class),
                                Map.of(
                                        "zoneId", "$zone",
                                        "name", "www",
                                        "type", "A",
                                        "ttl", 60,
                                        "records", List.of("192.0.2.1", "192.0.2.2")))
                        .changing(Map.of("ttl", 300, "records", List.of("192.0.2.3")))
                        .calls("ChangeResourceRecordSets", "ChangeResourceRecordSets", "none")
                        .namedByAws()
                        .unmarked()
                        .existing(Route53Cases::hasAddress)
                        .beforeEach((world, uid) -> Map.of(
                                "zone",
                                world.client(Services.ROUTE53)
                                        .createHostedZone(request -> request.name("r" + uid + ".example.com")
                                                .callerReference(uid))
                                        .hostedZone()
                                        .id()
                                        .replace("/hostedzone/", ""))));
    }

    private static boolean hasAddress(World world, Map<String, String> values) {
        return world
                .client(Services.ROUTE53)
                .listResourceRecordSets(request -> request.hostedZoneId(values.get("zone")))
                .resourceRecordSets()
                .stream()
                .anyMatch(record -> record.typeAsString().equals("A"));
    }
}
