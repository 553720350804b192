package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.fleet.FleetResource;

/** The line while there is none: whoever connects later reads the inventory. */
final class Quiet implements FleetResource.Line {

    static final Quiet LINE = new Quiet();

    private Quiet() {}

    @Override
    public void changed(String cluster, String kind, String name, String digest) {}

    @Override
    public void removed(String cluster, String kind, String name) {}
}
