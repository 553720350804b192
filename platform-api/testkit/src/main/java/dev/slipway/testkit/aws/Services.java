package dev.slipway.testkit.aws;

import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Service;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The emulated services, each answering one call at a time. */
final class Services implements Backend {

    private final Map<String, Service> byName;

    Services(List<Service> services) {
        byName = services.stream().collect(Collectors.toMap(Service::name, Function.identity()));
    }

    @Override
    public Answer answer(Request request, Raw raw) {
        Service service = byName.get(request.service());
        if (service == null) {
            return new ApiError(
                            404,
                            "UnknownService",
                            "There is no service '" + request.service() + "' here, only "
                                    + byName.keySet().stream().sorted().toList() + ".")
                    .answer();
        }
        try {
            synchronized (service) {
                return service.answer(request);
            }
        } catch (ApiError error) {
            return error.answer();
        }
    }
}
