package dev.slipway.delivery.project;

/** A cluster by both of its names; either may be empty. */
public record ClusterId(String server, String name) {

    /** The cluster that the platform itself runs in. */
    public static final ClusterId LOCAL = new ClusterId("https://kubernetes.default.svc", "in-cluster");

    boolean isSame(ClusterId other) {
        return name.equals(other.name) || server.equals(other.server);
    }
}
