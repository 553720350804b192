package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an instance is set to, under the names that requests use, and what it will be set to. */
final class Settings {

    private static final String LOGS = "EnableCloudwatchLogsExports.member";

    /** Settings that answers show under the name that requests use. */
    private static final List<String> SHOWN = List.of(
            "AllocatedStorage",
            "AutoMinorVersionUpgrade",
            "AvailabilityZone",
            "BackupRetentionPeriod",
            "BackupTarget",
            "CharacterSetName",
            "CopyTagsToSnapshot",
            "CustomIamInstanceProfile",
            "DBInstanceClass",
            "DBName",
            "DatabaseInsightsMode",
            "DedicatedLogVolume",
            "DeletionProtection",
            "Engine",
            "EngineLifecycleSupport",
            "EngineVersion",
            "Iops",
            "KmsKeyId",
            "LicenseModel",
            "MasterUsername",
            "MaxAllocatedStorage",
            "MonitoringInterval",
            "MonitoringRoleArn",
            "MultiAZ",
            "NcharCharacterSetName",
            "NetworkType",
            "PerformanceInsightsKMSKeyId",
            "PerformanceInsightsRetentionPeriod",
            "PreferredBackupWindow",
            "PreferredMaintenanceWindow",
            "PubliclyAccessible",
            "StorageEncrypted",
            "StorageThroughput",
            "StorageType",
            "Timezone");

    /** Settings that answers show under another name. */
    private static final Map<String, String> RENAMED = Map.of(
            "CACertificateIdentifier", "CACertificateIdentifier",
            "EnableCustomerOwnedIp", "CustomerOwnedIpEnabled",
            "EnableIAMDatabaseAuthentication", "IAMDatabaseAuthenticationEnabled",
            "EnablePerformanceInsights", "PerformanceInsightsEnabled");

    /** Settings that take effect without an operation. */
    private static final List<String> IMMEDIATE = List.of(
            "DeletionProtection",
            "CopyTagsToSnapshot",
            "BackupRetentionPeriod",
            "PreferredBackupWindow",
            "PreferredMaintenanceWindow",
            "AutoMinorVersionUpgrade",
            "MaxAllocatedStorage");

    private static final List<String> NO_SETTINGS = List.of(
            "Action",
            "Version",
            "DBInstanceIdentifier",
            "ApplyImmediately",
            "AllowMajorVersionUpgrade",
            "DBPortNumber",
            "SkipFinalSnapshot");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> planned = new TreeMap<>();

    /** Take what a creation asks for, with what RDS chooses where it does not. */
    void start(Request request) {
        values.putAll(defaults(request));
        values.putAll(asked(request));
        values.put("EngineVersion", minor(values.getOrDefault("EngineVersion", "")));
    }

    private static Map<String, String> defaults(Request request) {
        Map<String, String> defaults = new TreeMap<>();
        String engine = request.get("Engine", "postgres");
        boolean postgres = engine.equals("postgres");
        defaults.put("Port", postgres ? "5432" : "3306");
        defaults.put("EngineVersion", postgres ? "17.6" : "8.4.6");
        defaults.put("LicenseModel", postgres ? "postgresql-license" : "general-public-license");
        defaults.put("StorageType", request.get("Iops").isPresent() ? "io1" : "gp2");
        defaults.put("BackupRetentionPeriod", "1");
        defaults.put("PreferredBackupWindow", "03:10-03:40");
        defaults.put("PreferredMaintenanceWindow", "sun:04:00-sun:04:30");
        defaults.put("AutoMinorVersionUpgrade", "true");
        defaults.put("AvailabilityZone", request.region() + "a");
        defaults.put("MonitoringInterval", "0");
        defaults.put("NetworkType", "IPV4");
        defaults.put("CACertificateIdentifier", "rds-ca-rsa2048-g1");
        defaults.put("BackupTarget", "region");
        for (String off : List.of(
                "MultiAZ",
                "PubliclyAccessible",
                "StorageEncrypted",
                "DeletionProtection",
                "CopyTagsToSnapshot",
                "EnableIAMDatabaseAuthentication",
                "EnablePerformanceInsights",
                "DedicatedLogVolume",
                "EnableCustomerOwnedIp")) {
            defaults.put(off, "false");
        }
        return defaults;
    }

    /** RDS completes a major version to the newest minor version that it has. */
    private static String minor(String version) {
        return version.contains(".") ? version : version + ".12";
    }

    private static Map<String, String> asked(Request request) {
        Map<String, String> asked = new TreeMap<>(request.parameters());
        NO_SETTINGS.forEach(asked::remove);
        asked.keySet().removeIf(name -> name.startsWith("Tags."));
        request.get("DBPortNumber").ifPresent(port -> asked.put("Port", port));
        return asked;
    }

    /** Plan what a modification asks for and is not so yet. */
    void plan(Request request) {
        Map<String, String> asked = asked(request);
        exports(asked);
        asked.computeIfPresent("EngineVersion", (name, version) -> minor(version));
        asked.keySet().removeIf(name -> isSo(name, asked));
        asked.forEach((name, value) -> (IMMEDIATE.contains(name) ? values : planned).put(name, value));
    }

    /** Lists count as a whole: one item more or less makes every item a change. */
    private boolean isSo(String name, Map<String, String> asked) {
        int item = name.lastIndexOf('.');
        return item < 0
                ? Objects.equals(asked.get(name), values.get(name))
                : list(values, name.substring(0, item)).equals(list(asked, name.substring(0, item)));
    }

    /** Turn the change of log exports into the list that results. */
    private void exports(Map<String, String> asked) {
        String prefix = "CloudwatchLogsExportConfiguration.";
        Set<String> logs = new TreeSet<>(list(values, LOGS));
        logs.addAll(list(asked, prefix + "EnableLogTypes.member"));
        list(asked, prefix + "DisableLogTypes.member").forEach(logs::remove);
        asked.keySet().removeIf(name -> name.startsWith(prefix));
        int i = 1;
        for (String log : logs) {
            asked.put(LOGS + "." + i++, log);
        }
    }

    boolean isPending() {
        return !planned.isEmpty();
    }

    void applyPlanned() {
        Settings.replaceLists(values, planned);
        values.putAll(planned);
        planned.clear();
    }

    /** A list that is set replaces the whole one before. */
    private static void replaceLists(Map<String, String> values, Map<String, String> planned) {
        for (String name : new TreeSet<>(planned.keySet())) {
            int member = name.indexOf('.');
            if (member > 0) {
                String list = name.substring(0, member + 1);
                values.keySet().removeIf(key -> key.startsWith(list) && !planned.containsKey(key));
            }
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean isTrue(String name) {
        return get(name, "false").equals("true");
    }

    void describe(Node node) {
        SHOWN.forEach(name -> node.with(name, get(name)));
        RENAMED.forEach((asked, shown) -> node.with(shown, get(asked)));
        node.with(memberships("VpcSecurityGroups", "VpcSecurityGroupMembership", "VpcSecurityGroupId"));
        node.with("EnabledCloudwatchLogsExports", "member", list(values, LOGS));
        String family = family();
        node.with(Node.of("DBParameterGroups")
                .with(Node.of("DBParameterGroup")
                        .with("DBParameterGroupName", get("DBParameterGroupName", "default." + family.replace("-", "")))
                        .with("ParameterApplyStatus", "in-sync")));
        node.with(Node.of("OptionGroupMemberships")
                .with(Node.of("OptionGroupMembership")
                        .with("OptionGroupName", get("OptionGroupName", "default:" + family))
                        .with("Status", "in-sync")));
        node.with(pending());
    }

    private String family() {
        String version = get("EngineVersion", "");
        int dot = version.indexOf('.');
        return get("Engine", "postgres") + "-" + (dot < 0 ? version : version.substring(0, dot));
    }

    private Node memberships(String list, String item, String field) {
        Node node = Node.of(list);
        list(values, "VpcSecurityGroupIds.VpcSecurityGroupId")
                .forEach(id -> node.with(Node.of(item).with(field, id).with("Status", "active")));
        return node;
    }

    private static List<String> list(Map<String, String> values, String prefix) {
        List<String> items = new ArrayList<>();
        for (int i = 1; values.containsKey(prefix + "." + i); i++) {
            items.add(values.get(prefix + "." + i));
        }
        return items;
    }

    private Node pending() {
        Node node = Node.of("PendingModifiedValues");
        planned.forEach((name, value) -> {
            if (name.equals("MasterUserPassword")) {
                node.with(name, "****");
            } else if (!name.contains(".")) {
                node.with(name, value);
            }
        });
        return node;
    }
}
