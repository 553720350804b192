package dev.slipway.delivery.window;

/**
 * Whether windows let a sync pass.
 *
 * @param allowed whether it may start or go on
 * @param reason why not, or by which exception; empty where no window has a say
 */
public record WindowVerdict(boolean allowed, String reason) {

    static WindowVerdict yes() {
        return new WindowVerdict(true, "");
    }

    static WindowVerdict yes(String reason) {
        return new WindowVerdict(true, reason);
    }

    static WindowVerdict no(String reason) {
        return new WindowVerdict(false, reason);
    }
}
