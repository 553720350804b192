package dev.slipway.provider.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.nio.file.Path;

/**
 * Marks what a chart makes and what is there already as the release's, as Helm's own option does. Otherwise Helm refuses to
 * touch what it did not make. Only the marks are written; Helm does the rest.
 */
final class Takeover {

    private static final String FIELD_MANAGER = "slipway-helm-ownership";
    private static final String RELEASE = "meta.helm.sh/release-name";
    private static final String NAMESPACE = "meta.helm.sh/release-namespace";

    private final Kube kube;
    private final Identity identity;
    private final ReleaseWanted wanted;

    Takeover(Kube kube, Identity identity, ReleaseWanted wanted) {
        this.kube = kube;
        this.identity = identity;
        this.wanted = wanted;
    }

    void of(Charts.Located located, Path values) {
        TemplateCommand template = Helm.template(located.chart())
                .withName(identity.externalName())
                .withNamespace(wanted.namespace())
                .withValuesFile(values);
        if (!located.version().isEmpty()) {
            template.withVersion(located.version());
        }
        if (Boolean.TRUE.equals(wanted.parameters().plainHTTP())) {
            template.plainHttp();
        }
        if (Boolean.TRUE.equals(wanted.parameters().insecureSkipTLSVerify())) {
            template.insecureSkipTlsVerify();
        }
        Json.parseYaml(template.call()).stream().map(KubeObject::of).forEach(this::take);
    }

    private void take(KubeObject made) {
        if (made.kind().isEmpty()) {
            return;
        }
        boolean homeless = made.namespace().isEmpty()
                && kube.kind(made.ref().gvk()).filter(kind -> kind.namespaced()).isPresent();
        Ref ref = new Ref(made.ref().gvk(), homeless ? wanted.namespace() : made.namespace(), made.name());
        boolean isForeign = kube.get(ref).filter(live -> !isOurs(live)).isPresent();
        if (isForeign) {
            kube.apply(
                    KubeObject.of(ref)
                            .withLabel("app.kubernetes.io/managed-by", "Helm")
                            .withAnnotation(RELEASE, identity.externalName())
                            .withAnnotation(NAMESPACE, wanted.namespace()),
                    FIELD_MANAGER);
        }
    }

    private boolean isOurs(KubeObject live) {
        return live.annotation(RELEASE).filter(identity.externalName()::equals).isPresent()
                && live.annotation(NAMESPACE).filter(wanted.namespace()::equals).isPresent()
                && live.label("app.kubernetes.io/managed-by")
                        .filter("Helm"::equals)
                        .isPresent();
    }
}
