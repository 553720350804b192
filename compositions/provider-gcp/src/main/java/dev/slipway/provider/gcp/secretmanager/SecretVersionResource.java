package dev.slipway.provider.gcp.secretmanager;

import com.google.api.services.secretmanager.v1.SecretManager;
import com.google.api.services.secretmanager.v1.model.AddSecretVersionRequest;
import com.google.api.services.secretmanager.v1.model.DestroySecretVersionRequest;
import com.google.api.services.secretmanager.v1.model.DisableSecretVersionRequest;
import com.google.api.services.secretmanager.v1.model.EnableSecretVersionRequest;
import com.google.api.services.secretmanager.v1.model.Secret;
import com.google.api.services.secretmanager.v1.model.SecretPayload;
import dev.slipway.api.gcp.secretmanager.SecretVersion;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One value of a secret. Google numbers versions; how one is found whose number was never recorded, {@link Marks} says. */
final class SecretVersionResource implements GcpResource<SecretManager, SecretVersion.Parameters> {

    private static final Form<com.google.api.services.secretmanager.v1.model.SecretVersion> FORM =
            Form.of(com.google.api.services.secretmanager.v1.model.SecretVersion.class);

    private static final String GONE = "DESTROYED";

    @Override
    public Shape<GcpService<SecretManager>, SecretVersion.Parameters> shape() {
        return Shape.of(Services.SECRETMANAGER, SecretVersion.Parameters.class, "secret version")
                .namedByCloud("the version's path; before there is one, a mark on the secret finds it")
                .keys("secret")
                .changeable("enabled")
                .fixed("secret")
                .governing("deletionPolicy", "isSecretDataBase64", "project")
                .password("secretDataSecretRef", "", "");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String secret(Scope<?, SecretVersion.Parameters> scope) {
        String secret = scope.require("secret", scope.parameters().secret());
        return secret.contains("/") ? secret : scope.parent() + "/secrets/" + secret;
    }

    @Override
    public Optional<Found> find(Scope<SecretManager, SecretVersion.Parameters> scope) {
        String name = scope.name().contains("/versions/") ? scope.name() : marked(scope);
        if (name.isEmpty()
                || scope.isLeaving() && "ABANDON".equals(scope.parameters().deletionPolicy())) {
            return Optional.empty();
        }
        var version =
                scope.call(manager -> manager.projects().secrets().versions().get(name));
        String state = version.getState();
        boolean isOff = "DISABLED".equals(state);
        if (GONE.equals(state) || isOff && scope.isLeaving() && isDisabledOnly(scope)) {
            return Optional.empty();
        }
        return Optional.of(Found.named(name)
                .from(FORM.read(version), "createTime", "destroyTime", "name")
                .with("enabled", !isOff)
                .with("secret", Links.as(scope.text("secret"), secret(scope)))
                .with("version", Links.last(name)));
    }

    private static boolean isDisabledOnly(Scope<?, SecretVersion.Parameters> scope) {
        return "DISABLE".equals(scope.parameters().deletionPolicy());
    }

    /** Return the version that came after the mark and holds our data, or nothing. */
    private String marked(Scope<SecretManager, SecretVersion.Parameters> scope) {
        OptionalLong before = Marks.before(read(scope).getAnnotations(), scope.ownerUid());
        if (before.isEmpty()) {
            return "";
        }
        return versions(scope).stream()
                .filter(version -> number(version) > before.getAsLong() && !GONE.equals(version.getState()))
                .sorted(Comparator.comparingLong(SecretVersionResource::number))
                .filter(version -> isOurs(scope, version))
                .map(com.google.api.services.secretmanager.v1.model.SecretVersion::getName)
                .findFirst()
                .orElse("");
    }

    private static Secret read(Scope<SecretManager, SecretVersion.Parameters> scope) {
        return scope.call(manager -> manager.projects().secrets().get(secret(scope)));
    }

    private static List<com.google.api.services.secretmanager.v1.model.SecretVersion> versions(
            Scope<SecretManager, SecretVersion.Parameters> scope) {
        var page = scope.call(manager -> manager.projects().secrets().versions().list(secret(scope)));
        return page.getVersions() == null ? List.of() : page.getVersions();
    }

    private static long number(com.google.api.services.secretmanager.v1.model.SecretVersion version) {
        return Long.parseLong(Links.last(version.getName()));
    }

    /** What is switched off cannot be read; then its place behind the mark must do. */
    private static boolean isOurs(
            Scope<SecretManager, SecretVersion.Parameters> scope,
            com.google.api.services.secretmanager.v1.model.SecretVersion version) {
        if (!"ENABLED".equals(version.getState()) || scope.password().isEmpty()) {
            return true;
        }
        byte[] seen = scope.call(
                        manager -> manager.projects().secrets().versions().access(version.getName()))
                .getPayload()
                .decodeData();
        return Arrays.equals(seen, data(scope));
    }

    private static byte[] data(Scope<SecretManager, SecretVersion.Parameters> scope) {
        Redacted<String> data =
                scope.require("secretDataSecretRef", scope.password().orElse(null));
        if (!Boolean.TRUE.equals(scope.parameters().isSecretDataBase64())) {
            return data.reveal().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(data.reveal().strip());
        } catch (IllegalArgumentException notBase64) {
            throw scope.invalid("The value of spec.forProvider.secretDataSecretRef is not base64, as"
                    + " spec.forProvider.isSecretDataBase64 says that it is.");
        }
    }

    @Override
    public String create(Scope<SecretManager, SecretVersion.Parameters> scope) {
        Secret secret = read(scope);
        if (Marks.before(secret.getAnnotations(), scope.ownerUid()).isEmpty()) {
            long last = versions(scope).stream()
                    .mapToLong(SecretVersionResource::number)
                    .max()
                    .orElse(0);
            annotate(scope, secret, Marks.marked(secret.getAnnotations(), scope.ownerUid(), last));
        }
        var request = new AddSecretVersionRequest().setPayload(new SecretPayload().encodeData(data(scope)));
        return scope.call(manager -> manager.projects().secrets().addVersion(secret(scope), request))
                .getName();
    }

    private static void annotate(
            Scope<SecretManager, SecretVersion.Parameters> scope, Secret secret, Map<String, String> annotations) {
        Secret change = new Secret().setAnnotations(annotations).setEtag(secret.getEtag());
        scope.call(manager ->
                manager.projects().secrets().patch(secret(scope), change).setUpdateMask("annotations"));
    }

    @Override
    public void update(Scope<SecretManager, SecretVersion.Parameters> scope, Found found, Set<String> changes) {
        if (changes.contains("password")) {
            throw scope.invalid("A version of a secret never changes its data. Create another SecretVersion for the new"
                    + " data, and delete this one when nobody reads it any more.");
        }
        if (Boolean.FALSE.equals(scope.parameters().enabled())) {
            disable(scope, found.name());
        } else {
            scope.call(manager ->
                    manager.projects().secrets().versions().enable(found.name(), new EnableSecretVersionRequest()));
        }
    }

    private static void disable(Scope<SecretManager, ?> scope, String name) {
        scope.call(manager -> manager.projects().secrets().versions().disable(name, new DisableSecretVersionRequest()));
    }

    @Override
    public void delete(Scope<SecretManager, SecretVersion.Parameters> scope, Found found) {
        if (isDisabledOnly(scope)) {
            disable(scope, found.name());
        } else {
            scope.call(manager ->
                    manager.projects().secrets().versions().destroy(found.name(), new DestroySecretVersionRequest()));
        }
        Secret secret = read(scope);
        if (Marks.before(secret.getAnnotations(), scope.ownerUid()).isPresent()) {
            annotate(scope, secret, Marks.unmarked(secret.getAnnotations(), scope.ownerUid()));
        }
    }
}
