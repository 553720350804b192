package dev.slipway.testkit.aws;

import dev.slipway.testkit.aws.eks.EksApi;
import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.Request;
import java.io.IOException;

/** Another backend, with an EKS of our own in the place of its. */
final class WithEks implements Backend {

    private final Backend behind;
    private final EksApi eks;

    WithEks(Backend behind, EksApi eks) {
        this.behind = behind;
        this.eks = eks;
    }

    @Override
    public Answer answer(Request request, Raw raw) throws IOException {
        return request.service().equals("eks")
                ? eks.answer(raw.method(), raw.path(), raw.body(), request.region())
                : behind.answer(request, raw);
    }
}
