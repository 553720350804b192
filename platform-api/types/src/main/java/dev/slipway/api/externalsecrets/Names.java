package dev.slipway.api.externalsecrets;

/** What names may look like, as the peer's schemas say it. */
final class Names {

    static final String OBJECT = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    static final String NAMESPACE = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
    static final String KEY = "^[-._a-zA-Z0-9]+$";

    private Names() {}
}
