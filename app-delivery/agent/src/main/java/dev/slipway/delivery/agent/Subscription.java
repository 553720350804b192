package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.kernel.fleet.HubResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has a part of the agent hear of the hub's resources of one kind. */
record Subscription(HubResource resource) implements Subscriber {

    @Override
    public String kind() {
        return resource.kind();
    }

    @Override
    public void inventory(List<Listed> resources) {
        Map<String, String> digests = new LinkedHashMap<>();
        resources.forEach(listed -> digests.put(listed.name(), listed.digest()));
        resource.inventory(digests);
    }

    @Override
    public void changed(Listed changed) {
        resource.changed(changed.name(), changed.digest());
    }

    @Override
    public void removed(String name) {
        resource.removed(name);
    }
}
