package dev.slipway.provider.gcp.resource;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Reach;
import dev.slipway.declared.TagRules;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.provider.gcp.account.GcpProject;
import java.util.Locale;

/** Makes the kinds of Google Cloud resources. */
public final class GcpKind {

    /** The label that names the owner; labels cannot have dots and slashes. */
    public static final String OWNER_LABEL = "slipway-owner-uid";

    static final TagRules TAGS = new TagRules(OWNER_LABEL, "goog-", "effectiveLabels", GcpKind::label);

    private static final ProviderConfigKinds PROVIDER_CONFIGS =
            ProviderConfigKinds.of("gcp.upbound.io", "v1beta1").ignoring(GcpProject.WITHOUT_EFFECT);

    private static final int LONGEST_LABEL = 63;

    private GcpKind() {}

    /** Labels have small letters, digits, dashes and underscores only. */
    static String label(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
        return plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL) : plain;
    }

    public static <C extends AbstractGoogleJsonClient, P> DeclaredKind<Scope<C, P>, P> of(
            GcpResource<C, P> resource, GcpClients clients) {
        return new DeclaredKind<>(
                resource, PROVIDER_CONFIGS, TAGS, connection -> reach(resource, clients, GcpProject.of(connection)));
    }

    static <C extends AbstractGoogleJsonClient, P> Reach<Scope<C, P>, P> reach(
            GcpResource<C, P> resource, GcpClients clients, GcpProject project) {
        return new GcpReach<>(resource.shape().service(), clients, project);
    }
}
