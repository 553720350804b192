package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.stream.Stream;

/** How an object asks to be compared, in its annotation. */
final class CompareOptions {

    private CompareOptions() {}

    static SyncOptions of(KubeObject object) {
        List<String> options = object.annotation(Keys.COMPARE_OPTIONS).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .toList();
        return SyncOptions.of(options);
    }
}
