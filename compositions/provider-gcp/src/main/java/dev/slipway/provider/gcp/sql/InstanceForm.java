package dev.slipway.provider.gcp.sql;

import com.google.api.services.sqladmin.model.DatabaseInstance;
import com.google.api.services.sqladmin.model.IpMapping;
import com.google.api.services.sqladmin.model.SslCert;
import dev.slipway.declared.Found;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a server is written and read. Upstream's names are those of Google but for a few. Pure. */
final class InstanceForm {

    static final Form<DatabaseInstance> FORM = Form.of(
            DatabaseInstance.class,
            "encryptionKeyName=diskEncryptionConfiguration.kmsKeyName",
            mysql("caCertificate"),
            mysql("clientCertificate"),
            mysql("clientKey"),
            mysql("connectRetryInterval"),
            mysql("dumpFilePath"),
            mysql("masterHeartbeatPeriod"),
            mysql("sslCipher"),
            mysql("username"),
            mysql("verifyServerCertificate"),
            "settings.diskSize=settings.dataDiskSizeGb",
            "settings.diskType=settings.dataDiskType",
            "settings.diskAutoresize=settings.storageAutoResize",
            "settings.diskAutoresizeLimit=settings.storageAutoResizeLimit",
            "settings.denyMaintenancePeriod=settings.denyMaintenancePeriods[]",
            "settings.connectionPoolConfig[]=settings.connectionPoolConfig",
            "settings.ipConfiguration.pscConfig[]=settings.ipConfiguration.pscConfig",
            "settings.ipConfiguration.pscConfig.pscAutoConnections.consumerServiceProjectId"
                    + "=settings.ipConfiguration.pscConfig.pscAutoConnections.consumerProject");

    private InstanceForm() {}

    private static String mysql(String field) {
        return "replicaConfiguration." + field + "=replicaConfiguration.mysqlReplicaConfiguration." + field;
    }

    static Found read(Scope<?, ?> scope, DatabaseInstance instance) {
        Map<String, Object> tree = FORM.read(instance);
        Found found = Found.named(scope.name())
                .from(tree, "databaseVersion", "encryptionKeyName", "maintenanceVersion", "nodeCount", "region")
                .from(tree, "connectionName", "dnsName", "instanceType", "selfLink", "serviceAccountEmailAddress")
                .from(tree, "availableMaintenanceVersions", "pscServiceAttachmentLink")
                .with("masterInstanceName", master(scope, instance))
                .with("settings", settings(scope, tree.get("settings")))
                .with("publicIpAddress", address(instance, "PRIMARY"))
                .with("privateIpAddress", address(instance, "PRIVATE"))
                .with("firstIpAddress", first(instance));
        return certificate(found, instance.getServerCaCert());
    }

    /** Google puts the project and a colon before the name. */
    private static @Nullable Object master(Scope<?, ?> scope, DatabaseInstance instance) {
        String seen = instance.getMasterInstanceName();
        String wanted = scope.text("masterInstanceName");
        return seen != null && seen.endsWith(":" + wanted) ? wanted : seen;
    }

    /** A disk may have grown by itself, and a network may be named in several ways. */
    private static @Nullable Object settings(Scope<?, ?> scope, @Nullable Object seen) {
        if (!(seen instanceof Map<?, ?> given)) {
            return seen;
        }
        Map<String, Object> settings = copy(given);
        settings.remove("userLabels");
        Map<?, ?> wanted = scope.tree().get("settings") instanceof Map<?, ?> map ? map : Map.of();
        if (number(settings.get("diskSize")) > number(wanted.get("diskSize"))
                && wanted.get("diskSize") != null
                && !Boolean.FALSE.equals(wanted.get("diskAutoresize"))) {
            settings.put("diskSize", wanted.get("diskSize"));
        }
        if (settings.get("ipConfiguration") instanceof Map<?, ?> configuration
                && wanted.get("ipConfiguration") instanceof Map<?, ?> asked
                && asked.get("privateNetwork") instanceof String network) {
            Map<String, Object> changed = copy(configuration);
            changed.computeIfPresent("privateNetwork", (field, value) -> Links.as(network, value));
            settings.put("ipConfiguration", changed);
        }
        return settings;
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static @Nullable String address(DatabaseInstance instance, String type) {
        return addresses(instance).stream()
                .filter(address -> type.equals(address.getType()))
                .map(IpMapping::getIpAddress)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(DatabaseInstance instance) {
        return addresses(instance).stream()
                .map(IpMapping::getIpAddress)
                .findFirst()
                .orElse(null);
    }

    private static List<IpMapping> addresses(DatabaseInstance instance) {
        return instance.getIpAddresses() == null ? List.of() : instance.getIpAddresses();
    }

    private static Found certificate(Found found, @Nullable SslCert certificate) {
        return certificate == null ? found : found.with(CERTIFICATE, certificate);
    }

    /** Not shown: the status has no place for it, only the connection secret has. */
    static final String CERTIFICATE = " certificate";

    /** Return what the connection secret holds. */
    static Map<String, Redacted<String>> connection(Found found) {
        Map<String, Redacted<String>> details = new LinkedHashMap<>();
        put(details, "connectionName", found.text("connectionName"));
        put(details, "publicIP", found.text("publicIpAddress"));
        put(details, "privateIP", found.text("privateIpAddress"));
        if (found.value(CERTIFICATE) instanceof SslCert certificate) {
            put(details, "serverCACertificateCert", certificate.getCert());
            put(details, "serverCACertificateCommonName", certificate.getCommonName());
            put(details, "serverCACertificateCreateTime", certificate.getCreateTime());
            put(details, "serverCACertificateExpirationTime", certificate.getExpirationTime());
            put(details, "serverCACertificateSha1Fingerprint", certificate.getSha1Fingerprint());
        }
        return details;
    }

    private static void put(Map<String, Redacted<String>> details, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.put(key, Redacted.of(value));
        }
    }
}
