package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.Request;
import java.util.Map;

/** Something that has tags. */
interface Tagged {

    /** Return the tags, which may be changed. */
    Map<String, String> tags();

    default void add(Request request) {
        tags().putAll(request.tags("Tags.Tag"));
    }

    default void remove(Request request) {
        request.list("TagKeys.member").forEach(tags()::remove);
    }
}
