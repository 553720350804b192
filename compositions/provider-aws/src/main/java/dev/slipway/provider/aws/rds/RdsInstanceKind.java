package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceObservation;
import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.declared.AppliedPasswords;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kind Instance of rds.aws.upbound.io and its namespaced twin. */
final class RdsInstanceKind implements ManagedKind<DesiredInstance, InstanceObservation> {

    static final Gvk INSTANCE = new Gvk(Rds.GROUP, "v1beta1", "Instance");

    /** Fields of forProvider that are accepted and have no effect yet. */
    static final List<String> WITHOUT_EFFECT = List.of(
            "blueGreenUpdate", "identifierPrefix", "passwordWoVersion", "securityGroupNames", "upgradeStorageConfig");

    /** Fields whose values RDS chooses and that keep them from then on. */
    private static final List<String> LATE =
            List.of("backupWindow", "caCertIdentifier", "licenseModel", "maintenanceWindow", "port", "storageType");

    private static final String PASSWORD = "password";
    private static final String ATTRIBUTE_PASSWORD = "attribute.password";

    private final AwsClients clients;
    private final AppliedPasswords passwords = new AppliedPasswords();

    RdsInstanceKind(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public List<Gvk> gvks() {
        return List.of(INSTANCE, Twins.of(INSTANCE));
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return Rds.PROVIDER_CONFIGS;
    }

    @Override
    public List<Reference> references() {
        Gvk key = new Gvk("kms.aws.upbound.io", "v1beta1", "Key");
        Gvk role = new Gvk("iam.aws.upbound.io", "v1beta1", "Role");
        Gvk group = new Gvk("ec2.aws.upbound.io", "v1beta1", "SecurityGroup");
        return List.of(
                Reference.one("dbSubnetGroupName", RdsSubnetGroupKind.SUBNET_GROUP),
                Reference.one("kmsKeyId", key).taking("status", "atProvider", "arn"),
                Reference.one("masterUserSecretKmsKeyId", key).taking("status", "atProvider", "arn"),
                Reference.one("performanceInsightsKmsKeyId", key).taking("status", "atProvider", "arn"),
                Reference.one("monitoringRoleArn", role).taking("status", "atProvider", "arn"),
                Reference.one("parameterGroupName", new Gvk(Rds.GROUP, "v1beta1", "ParameterGroup")),
                Reference.one("replicateSourceDb", INSTANCE),
                Reference.many("vpcSecurityGroupIds", "vpcSecurityGroupIdRefs", "vpcSecurityGroupIdSelector", group));
    }

    @Override
    public String externalName(KubeObject object) {
        return object.text("spec", "forProvider", "identifier").orElseGet(() -> RdsNames.identifier(object.name()));
    }

    @Override
    public DesiredInstance desired(Wanted wanted) {
        InstanceParameters parameters = Json.convert(wanted.forProvider(), InstanceParameters.class);
        boolean byRds = Boolean.TRUE.equals(parameters.manageMasterUserPassword());
        return new DesiredInstance(
                parameters,
                byRds ? Optional.empty() : password(wanted, parameters),
                wanted.connectionSecret(ATTRIBUTE_PASSWORD).flatMap(wanted.secrets()::find),
                Ownership.of(wanted));
    }

    /** A password that is to be generated is kept where the user says, or else in the connection secret. */
    private static Optional<Redacted<String>> password(Wanted wanted, InstanceParameters parameters) {
        Optional<SecretKey> named =
                wanted.secretKey("passwordSecretRef").or(() -> wanted.secretKey("passwordWoSecretRef"));
        if (Boolean.TRUE.equals(parameters.autoGeneratePassword())) {
            return named.or(() -> wanted.connectionSecret(PASSWORD)).flatMap(wanted.secrets()::generated);
        }
        return wanted.purpose() == Purpose.OBSERVE
                ? named.flatMap(wanted.secrets()::find)
                : named.map(wanted.secrets()::require);
    }

    @Override
    public ExternalResource<DesiredInstance, InstanceObservation> connect(Connection connection) {
        return new RdsInstance(clients, AwsAccount.of(connection), passwords);
    }

    @Override
    public Pace pace() {
        return Pace.LONG;
    }

    @Override
    public Map<String, Object> atProvider(InstanceObservation observed) {
        return Json.tree(observed);
    }

    @Override
    public Map<String, Object> lateInitialised(InstanceObservation observed) {
        Map<String, Object> values = new LinkedHashMap<>(Json.tree(observed));
        values.keySet().retainAll(LATE);
        return values;
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(DesiredInstance desired, InstanceObservation observed) {
        if (observed.endpoint() == null || observed.address() == null) {
            return Map.of();
        }
        Map<String, Redacted<String>> details = new LinkedHashMap<>();
        details.put("endpoint", Redacted.of(observed.endpoint()));
        details.put("address", Redacted.of(observed.address()));
        details.put("host", Redacted.of(observed.address()));
        Optional.ofNullable(observed.port()).ifPresent(port -> details.put("port", Redacted.of(port.toString())));
        Optional.ofNullable(observed.username()).ifPresent(user -> details.put("username", Redacted.of(user)));
        desired.password().ifPresent(password -> {
            details.put(PASSWORD, password);
            details.put(ATTRIBUTE_PASSWORD, password);
        });
        return details;
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        return Stream.concat(
                        WITHOUT_EFFECT.stream()
                                .filter(field ->
                                        object.at("spec", "forProvider", field).isPresent())
                                .map(field -> "spec.forProvider." + field),
                        Rds.unsupported(object))
                .toList();
    }

    /** RDS shows an instance as soon as it has taken the request. */
    @Override
    public Duration creationGrace() {
        return Duration.ofSeconds(5);
    }
}
