package dev.slipway.terraform.workspace;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A digest of everything that is wanted, also of whether it is still wanted; keyed, because it is shown and holds secrets. */
final class Checksum {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN = 16;

    private Checksum() {}

    static String of(WorkspaceWanted wanted, Redacted<byte[]> key) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("module", wanted.module().address() + "//" + wanted.module().entrypoint());
        all.put("files", new TreeMap<>(wanted.files().reveal()));
        all.put("home", new TreeMap<>(wanted.homeFiles().reveal()));
        all.put("environment", new TreeMap<>(wanted.environment().reveal()));
        all.put("varFiles", wanted.variables().files());
        all.put("vars", wanted.variables().values());
        all.put("init", wanted.arguments().init());
        all.put("plan", wanted.arguments().plan());
        all.put("apply", wanted.arguments().apply());
        all.put("going", wanted.isGoing());
        if (!wanted.answered().isEmpty()) {
            all.put("answered", wanted.answered());
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal(), ALGORITHM));
            byte[] digest = mac.doFinal(Json.toJson(all).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
