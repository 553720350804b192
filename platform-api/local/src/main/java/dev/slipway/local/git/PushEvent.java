package dev.slipway.local.git;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One branch or tag that was pushed, in the words of GitHub's push event, which is what webhook receivers understand.
 *
 * @param before the commit that the ref pointed at; 40 zeros for a new one
 * @param after the commit that it points at; 40 zeros for a deleted one
 * @param touched what the commits between touch; empty when that is not told
 */
record PushEvent(
        String repository, String cloneUrl, String ref, String before, String after, Optional<Touched> touched) {

    private static final String NONE = "0".repeat(40);

    String json() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("ref", ref).put("before", before).put("after", after);
        event.put("created", before.equals(NONE))
                .put("deleted", after.equals(NONE))
                .put("forced", touched.isPresent() && touched.get().rewritten());
        event.set("repository", repositoryNode());
        event.putObject("pusher").put("name", "local");
        if (!after.equals(NONE)) {
            event.putObject("head_commit").put("id", after);
            var commit = event.putArray("commits").addObject().put("id", after);
            touched.ifPresent(files -> files.paths().forEach(commit.putArray("modified")::add));
        }
        return event.toString();
    }

    private ObjectNode repositoryNode() {
        var plainUrl = GitRepositories.plain(cloneUrl);
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", repository)
                .put("full_name", repository)
                .put("clone_url", cloneUrl)
                .put("url", cloneUrl)
                .put("html_url", plainUrl)
                .put("default_branch", "main");
    }
}
