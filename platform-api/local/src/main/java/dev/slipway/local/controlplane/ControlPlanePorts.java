package dev.slipway.local.controlplane;

import dev.slipway.local.process.Ports;

/** The loopback ports of one control plane. */
public record ControlPlanePorts(int etcd, int etcdPeer, int apiServer, int controllerManager) {

    /** Ports that are free now. */
    public static ControlPlanePorts free() {
        return new ControlPlanePorts(Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }
}
