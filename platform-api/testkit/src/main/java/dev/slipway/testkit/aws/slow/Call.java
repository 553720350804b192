package dev.slipway.testkit.aws.slow;

import java.util.Map;

/**
 * A call in any of AWS's protocols. {@code signature} is the action, or method and path where the protocol has no actions;
 * {@code values} are the parameters, those of the top level only where they come as JSON.
 */
public record Call(String service, String signature, boolean isJson, Map<String, String> values) {

    public Call {
        values = Map.copyOf(values);
    }
}
