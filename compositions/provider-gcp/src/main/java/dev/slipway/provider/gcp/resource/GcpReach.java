package dev.slipway.provider.gcp.resource;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.cloud.gcp.GcpCall;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpFaults;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Reach;
import dev.slipway.declared.Subject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.provider.gcp.account.GcpProject;
import java.util.Map;

/** Reaches the resources of one service in one project. */
record GcpReach<C extends AbstractGoogleJsonClient, P>(GcpService<C> service, GcpClients clients, GcpProject project)
        implements Reach<Scope<C, P>, P> {

    @Override
    public Scope<C, P> open(Subject<P> subject) {
        Map<String, Object> tree = subject.desired().tree();
        String region = text(tree, "region").isEmpty() ? text(tree, "location") : text(tree, "region");
        return new Scope<>(
                subject, service, clients, project.in(Links.last(text(tree, "project")), Links.last(region)));
    }

    private static String text(Map<String, Object> tree, String field) {
        Object value = tree.get(field);
        return value == null ? "" : value.toString();
    }

    @Override
    public FaultException fault(RuntimeException error, Scope<C, P> scope, String doing) {
        return GcpFaults.of(error, new GcpCall(service.name(), doing), scope.target());
    }
}
