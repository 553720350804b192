package dev.slipway.testkit.aws.wire;

/** An emulated service. Calls come one at a time. */
public interface Service {

    /** The id that every answer carries: answers are the same from run to run. */
    String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

    /** The account that all resources belong to. */
    String ACCOUNT = "123456789012";

    /** Return the name that signatures carry, such as {@code rds}. */
    String name();

    /** Answer a call; an {@link ApiError} becomes the error answer. */
    Answer answer(Request request);

    /** Wrap a result as the query protocol does. */
    static Answer result(Request request, String namespace, Node result) {
        return Answer.xml(
                200,
                Node.of(request.action() + "Response")
                        .in(namespace)
                        .with(result)
                        .with(Node.of("ResponseMetadata").with("RequestId", REQUEST_ID)));
    }

    /** Return the empty result element of a call. */
    static Node result(Request request) {
        return Node.of(request.action() + "Result");
    }
}
