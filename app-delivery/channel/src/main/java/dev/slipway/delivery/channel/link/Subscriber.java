package dev.slipway.delivery.channel.link;

import java.util.List;

/** Hears of the resources of one kind. Every method must only note what it is told: it holds up the stream. */
public interface Subscriber {

    String kind();

    /** These are all that there are, after each connection and whenever the hub says so. */
    void inventory(List<Listed> resources);

    void changed(Listed resource);

    void removed(String name);
}
