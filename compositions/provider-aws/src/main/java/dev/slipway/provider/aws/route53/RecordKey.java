package dev.slipway.provider.aws.route53;

import dev.slipway.api.aws.route53.DnsRecord;
import dev.slipway.provider.aws.resource.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.route53.Route53Client;

/** What tells a record set from all others: {@code zone_name_type}, or {@code zone_name_type_set}. */
record RecordKey(String zone, String name, String type, String set) {

    private static final Pattern TEXT = Pattern.compile("(Z[A-Z0-9]+)_(.+?)_([A-Z]+)(?:_(.+))?");
    private static final String PREFIX = "/hostedzone/";

    /** Return the key that the external name holds, or else the one that the parameters make. */
    static RecordKey of(Scope<Route53Client, DnsRecord.Parameters> scope) {
        Matcher text = TEXT.matcher(scope.name());
        if (text.matches()) {
            return new RecordKey(
                    text.group(1), text.group(2), text.group(3), text.group(4) == null ? "" : text.group(4));
        }
        var parameters = scope.parameters();
        return new RecordKey(
                scope.require("zoneId", parameters.zoneId()).replace(PREFIX, ""),
                scope.require("name", parameters.name()),
                scope.require("type", parameters.type()),
                parameters.setIdentifier() == null ? "" : parameters.setIdentifier());
    }

    String text() {
        return zone + "_" + name + "_" + type + (set.isEmpty() ? "" : "_" + set);
    }
}
