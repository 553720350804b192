package dev.slipway.provider.aws.ec2;

import java.util.Map;

/** Attributes that are switches are objects with a value in requests; the others are texts. */
final class Attribute {

    private Attribute() {}

    static Object value(String text) {
        boolean isSwitch = text.equals("true") || text.equals("false");
        return isSwitch ? Map.of("value", Boolean.valueOf(text)) : text;
    }
}
