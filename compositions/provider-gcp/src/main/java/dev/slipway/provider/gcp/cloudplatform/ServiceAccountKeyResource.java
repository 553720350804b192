package dev.slipway.provider.gcp.cloudplatform;

import com.google.api.services.iam.v1.Iam;
import com.google.api.services.iam.v1.model.UploadServiceAccountKeyRequest;
import dev.slipway.api.gcp.cloudplatform.ServiceAccountKey;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A key of a service account. Google names keys and knows no marks on them, so the pair is made here and its certificate,
 * which names the owner, is uploaded. A key whose private part was lost in a crash is of no use to anybody and is replaced.
 */
final class ServiceAccountKeyResource implements GcpResource<Iam, ServiceAccountKey.Parameters> {

    private static final Form<com.google.api.services.iam.v1.model.ServiceAccountKey> FORM =
            Form.of(com.google.api.services.iam.v1.model.ServiceAccountKey.class);

    private static final String UPLOADED = "USER_PROVIDED";

    private final Map<String, Redacted<String>> issued = new ConcurrentHashMap<>();

    @Override
    public Shape<GcpService<Iam>, ServiceAccountKey.Parameters> shape() {
        return Shape.of(Services.IAM, ServiceAccountKey.Parameters.class, "service account key")
                .namedByCloud("the key's path; before there is one, the owner's certificate finds it")
                .keys("serviceAccountId")
                .fixed("serviceAccountId")
                .ignored("keepers", "keyAlgorithm", "privateKeyType", "publicKeyData", "publicKeyType")
                .issuing("private_key")
                .publishing(
                        "`private_key` (the file for Google's client libraries), `attribute.private_key` (the same in"
                                + " base64)",
                        (wanted, found) -> details(found.name()));
    }

    private Map<String, Redacted<String>> details(String name) {
        Redacted<String> file = issued.get(name);
        return file == null
                ? Map.of()
                : Map.of("private_key", file, "attribute.private_key", file.map(ServiceAccountKeyResource::base64));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String account(Scope<?, ServiceAccountKey.Parameters> scope) {
        String account = scope.require("serviceAccountId", scope.parameters().serviceAccountId());
        return ServiceAccounts.path(scope.project(), account);
    }

    @Override
    public Optional<Found> find(Scope<Iam, ServiceAccountKey.Parameters> scope) {
        return key(scope)
                .filter(key -> scope.isLeaving() || !isLost(scope, key.getName()))
                .map(key -> Found.named(key.getName())
                        .with("name", key.getName())
                        .with("validAfter", key.getValidAfterTime())
                        .with("validBefore", key.getValidBeforeTime())
                        .with("serviceAccountId", scope.text("serviceAccountId")));
    }

    private boolean isLost(Scope<?, ?> scope, String name) {
        return scope.lacksIssued() && !issued.containsKey(name);
    }

    private static Optional<com.google.api.services.iam.v1.model.ServiceAccountKey> key(
            Scope<Iam, ServiceAccountKey.Parameters> scope) {
        if (scope.name().contains("/keys/")) {
            return scope.ifThere(iam -> iam.projects().serviceAccounts().keys().get(scope.name()));
        }
        return scope.only(marked(scope), com.google.api.services.iam.v1.model.ServiceAccountKey::getName);
    }

    private static List<com.google.api.services.iam.v1.model.ServiceAccountKey> marked(
            Scope<Iam, ServiceAccountKey.Parameters> scope) {
        var keys = scope.call(iam -> iam.projects()
                        .serviceAccounts()
                        .keys()
                        .list(account(scope))
                        .setKeyTypes(List.of("USER_MANAGED")))
                .getKeys();
        return keys == null
                ? List.of()
                : keys.stream()
                        .filter(key -> UPLOADED.equals(key.getKeyOrigin()))
                        .filter(key -> isOurs(scope, key.getName()))
                        .toList();
    }

    private static boolean isOurs(Scope<Iam, ?> scope, String name) {
        return scope.ifThere(
                        iam -> iam.projects().serviceAccounts().keys().get(name).setPublicKeyType("TYPE_X509_PEM_FILE"))
                .filter(key -> key.getPublicKeyData() != null)
                .filter(key -> OwnKey.isOf(scope.ownerUid(), key.decodePublicKeyData()))
                .isPresent();
    }

    @Override
    public String create(Scope<Iam, ServiceAccountKey.Parameters> scope) {
        key(scope).ifPresent(lost -> remove(scope, lost.getName()));
        OwnKey key = OwnKey.make(scope.ownerUid());
        var request = new UploadServiceAccountKeyRequest().encodePublicKeyData(key.certificate());
        String account = account(scope);
        var owner = scope.call(iam -> iam.projects().serviceAccounts().get(account));
        String name = scope.call(iam -> iam.projects().serviceAccounts().keys().upload(account, request))
                .getName();
        issued.put(name, key.file(name, scope.project(), Links.last(owner.getEmail()), owner.getUniqueId()));
        return name;
    }

    @Override
    public void delete(Scope<Iam, ServiceAccountKey.Parameters> scope, Found found) {
        remove(scope, found.name());
    }

    private void remove(Scope<Iam, ?> scope, String name) {
        scope.call(iam -> iam.projects().serviceAccounts().keys().delete(name));
        issued.remove(name);
    }
}
