package dev.slipway.provider.aws.route53;

import dev.slipway.api.aws.route53.DnsRecord;
import dev.slipway.declared.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Turns parameters into record sets and record sets into what is seen. Pure. */
final class RecordForm {

    private RecordForm() {}

    static ResourceRecordSet write(DnsRecord.Parameters wanted, String name) {
        ResourceRecordSet.Builder record = ResourceRecordSet.builder()
                .name(name)
                .type(wanted.type())
                .ttl(wanted.ttl())
                .setIdentifier(wanted.setIdentifier())
                .healthCheckId(wanted.healthCheckId())
                .multiValueAnswer(wanted.multivalueAnswerRoutingPolicy());
        if (wanted.records() != null) {
            String type = wanted.type() == null ? "" : wanted.type();
            record.resourceRecords(wanted.records().stream()
                    .map(value -> ResourceRecord.builder()
                            .value(Names.value(type, value))
                            .build())
                    .toList());
        }
        if (wanted.alias() != null) {
            var alias = wanted.alias();
            record.aliasTarget(target -> target.dnsName(alias.name())
                    .hostedZoneId(alias.zoneId())
                    .evaluateTargetHealth(Boolean.TRUE.equals(alias.evaluateTargetHealth())));
        }
        return policies(record, wanted).build();
    }

    private static ResourceRecordSet.Builder policies(ResourceRecordSet.Builder record, DnsRecord.Parameters wanted) {
        if (wanted.weightedRoutingPolicy() != null) {
            record.weight(wanted.weightedRoutingPolicy().weight());
        }
        if (wanted.failoverRoutingPolicy() != null) {
            record.failover(wanted.failoverRoutingPolicy().type());
        }
        if (wanted.latencyRoutingPolicy() != null) {
            record.region(wanted.latencyRoutingPolicy().region());
        }
        if (wanted.geolocationRoutingPolicy() != null) {
            var place = wanted.geolocationRoutingPolicy();
            record.geoLocation(location -> location.continentCode(place.continent())
                    .countryCode(place.country())
                    .subdivisionCode(place.subdivision()));
        }
        if (wanted.cidrRoutingPolicy() != null) {
            var cidr = wanted.cidrRoutingPolicy();
            record.cidrRoutingConfig(
                    config -> config.collectionId(cidr.collectionId()).locationName(cidr.locationName()));
        }
        return record;
    }

    static Found read(Found found, ResourceRecordSet record) {
        List<String> values = record.resourceRecords().stream()
                .map(value -> Names.unquoted(value.value()))
                .toList();
        return found.with("type", record.typeAsString())
                .with("ttl", record.ttl())
                .with("setIdentifier", record.setIdentifier())
                .with("healthCheckId", record.healthCheckId())
                .with("multivalueAnswerRoutingPolicy", record.multiValueAnswer())
                .with("records", values.isEmpty() ? null : values)
                .with("alias", alias(record))
                .with("weightedRoutingPolicy", block("weight", record.weight()))
                .with("failoverRoutingPolicy", block("type", record.failoverAsString()))
                .with("latencyRoutingPolicy", block("region", record.regionAsString()))
                .with("geolocationRoutingPolicy", place(record))
                .with("cidrRoutingPolicy", cidr(record));
    }

    private static @Nullable Map<String, Object> alias(ResourceRecordSet record) {
        var target = record.aliasTarget();
        return target == null
                ? null
                : block(
                        "name", Names.plain(target.dnsName()),
                        "zoneId", target.hostedZoneId(),
                        "evaluateTargetHealth", target.evaluateTargetHealth());
    }

    private static @Nullable Map<String, Object> place(ResourceRecordSet record) {
        var place = record.geoLocation();
        return place == null
                ? null
                : block(
                        "continent", place.continentCode(),
                        "country", place.countryCode(),
                        "subdivision", place.subdivisionCode());
    }

    private static @Nullable Map<String, Object> cidr(ResourceRecordSet record) {
        var cidr = record.cidrRoutingConfig();
        return cidr == null ? null : block("collectionId", cidr.collectionId(), "locationName", cidr.locationName());
    }

    /** Return the given names with their values, without those that are unset; nothing if all are. */
    private static @Nullable Map<String, Object> block(@Nullable Object... namesAndValues) {
        Map<String, Object> block = new LinkedHashMap<>();
        Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .filter(i -> namesAndValues[i + 1] != null)
                .forEach(i -> block.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]));
        return block.isEmpty() ? null : block;
    }
}
