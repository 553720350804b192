package dev.slipway.compositions.operation;

import dev.slipway.kernel.object.KubeObject;
import java.util.Locale;

/** What happens to a new operation while an earlier one runs. */
enum Policy {
    ALLOW,
    FORBID,
    REPLACE;

    static Policy of(KubeObject maker) {
        return maker.text("spec", "concurrencyPolicy")
                .map(text -> valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(ALLOW);
    }
}
