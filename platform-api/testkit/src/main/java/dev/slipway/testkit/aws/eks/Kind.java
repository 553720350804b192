package dev.slipway.testkit.aws.eks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The kinds of EKS, by their place in paths and their names in bodies. */
enum Kind {
    CLUSTER("clusters", "cluster", "name", "arn"),
    NODE_GROUP("node-groups", "nodegroup", "nodegroupName", "nodegroupArn"),
    ADDON("addons", "addon", "addonName", "addonArn"),
    ACCESS_ENTRY("access-entries", "accessEntry", "principalArn", "accessEntryArn");

    private final String segment;
    private final String field;
    private final String nameField;
    private final String arnField;

    Kind(String segment, String field, String nameField, String arnField) {
        this.segment = segment;
        this.field = field;
        this.nameField = nameField;
        this.arnField = arnField;
    }

    static Kind at(List<String> path) {
        String second = path.size() > 2 ? path.get(2) : "";
        for (Kind kind : List.of(NODE_GROUP, ADDON, ACCESS_ENTRY)) {
            if (kind.segment.equals(second)) {
                return kind;
            }
        }
        return CLUSTER;
    }

    /** Return at which place of a path the name is. */
    int depth() {
        return this == CLUSTER ? 1 : 3;
    }

    String field() {
        return field;
    }

    String nameField() {
        return nameField;
    }

    String listField() {
        return this == ACCESS_ENTRY ? "accessEntries" : field + "s";
    }

    /** Add what EKS makes up. */
    void complete(ObjectNode made, String region, String arn) {
        made.put(arnField, arn);
        switch (this) {
            case CLUSTER -> {
                String id = Integer.toHexString(arn.hashCode()).toUpperCase(Locale.ROOT);
                made.put("endpoint", "https://" + id + ".gr7." + region + ".eks.amazonaws.com");
                made.put("platformVersion", "eks.1");
                made.putObject("certificateAuthority").put("data", "Y2VydGlmaWNhdGU=");
                made.putObject("identity")
                        .putObject("oidc")
                        .put("issuer", "https://oidc.eks." + region + ".amazonaws.com/id/" + id);
                made.withObject("/resourcesVpcConfig").put("clusterSecurityGroupId", "sg-of-" + id);
                if (!made.hasNonNull("version")) {
                    made.put("version", "1.33");
                }
            }
            case NODE_GROUP -> {
                made.put("releaseVersion", made.path("releaseVersion").asText("1.33.4-20260101"));
                made.put("amiType", made.path("amiType").asText("AL2023_x86_64_STANDARD"));
                made.put("capacityType", made.path("capacityType").asText("ON_DEMAND"));
            }
            case ADDON -> {
                if (!made.hasNonNull("addonVersion")) {
                    made.put("addonVersion", "v1.0.0-eksbuild.1");
                }
            }
            case ACCESS_ENTRY -> made.put("type", made.path("type").asText("STANDARD"));
        }
    }
}
