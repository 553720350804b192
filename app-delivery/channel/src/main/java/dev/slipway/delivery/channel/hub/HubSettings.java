package dev.slipway.delivery.channel.hub;

import java.time.Duration;

/**
 * How agents are served.
 *
 * @param address to listen on
 * @param port 0 for any that is free
 * @param largestMessage in bytes; a longer one from an agent ends its stream
 * @param silence how long an agent may be silent before its connection counts as lost
 */
public record HubSettings(String address, int port, int largestMessage, Duration silence) {

    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;

    public static HubSettings on(String address, int port) {
        return new HubSettings(address, port, FOUR_MEBIBYTES, Duration.ofSeconds(60));
    }
}
