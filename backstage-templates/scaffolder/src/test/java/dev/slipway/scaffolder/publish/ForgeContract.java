package dev.slipway.scaffolder.publish;

import dev.slipway.scaffolder.rendering.HostKind;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the three hosts' public documents say of the calls that are made of them: which there are, which parameters and
 * fields each takes, which it needs, and which values. A field is written {@code name}, {@code !name} when it is needed,
 * {@code name=one|two} when it has these values only, and {@code list[].name} for the fields of a list's items.
 */
final class ForgeContract {

    private record Endpoint(String method, Pattern path, Set<String> query, List<Field> fields) {}

    private record Field(String list, String name, boolean needed, Optional<Pattern> values) {

        static Field of(String text) {
            boolean needed = text.startsWith("!");
            String[] parts = (needed ? text.substring(1) : text).split("=", 2);
            int item = parts[0].indexOf("[].");
            return new Field(
                    item < 0 ? "" : parts[0].substring(0, item),
                    item < 0 ? parts[0] : parts[0].substring(item + 3),
                    needed,
                    parts.length < 2 ? Optional.empty() : Optional.of(Pattern.compile(parts[1])));
        }
    }

    private static final String NAME = "[^/?]+";
    private static final String PATH = "[^?]+";
    private static final String SHA = "[0-9a-z]+";

    private static final List<Endpoint> GITHUB = List.of(
            get("/repos/{}/{}"),
            get("/repos/{}/{}/branches/{+}"),
            get("/repos/{}/{}/pulls", "state", "head", "base", "sort", "direction", "per_page", "page"),
            send("POST", "/repos/{}/{}/git/blobs", "!content", "encoding=utf-8|base64"),
            send(
                    "POST",
                    "/repos/{}/{}/git/trees",
                    "!tree",
                    "base_tree=" + SHA,
                    "!tree[].path=[^/].*",
                    "!tree[].mode=100644|100755|040000|160000|120000",
                    "!tree[].type=blob|tree|commit",
                    "tree[].sha",
                    "tree[].content"),
            send(
                    "POST",
                    "/repos/{}/{}/git/commits",
                    "!message",
                    "!tree=" + SHA,
                    "parents",
                    "author",
                    "committer",
                    "signature"),
            send("POST", "/repos/{}/{}/git/refs", "!ref=refs/heads/.+", "!sha=" + SHA),
            send("DELETE", "/repos/{}/{}/git/refs/heads/{+}"),
            send(
                    "POST",
                    "/repos/{}/{}/pulls",
                    "!title",
                    "!head",
                    "!base",
                    "body",
                    "draft=true|false",
                    "head_repo",
                    "maintainer_can_modify"),
            get("/repos/{}/{}/issues/{}/comments", "since", "per_page", "page"),
            send("POST", "/repos/{}/{}/issues/{}/comments", "!body"),
            send("PATCH", "/repos/{}/{}/issues/comments/{}", "!body"),
            send(
                    "POST",
                    "/repos/{}/{}/statuses/{}",
                    "!state=error|failure|pending|success",
                    "target_url",
                    "description=.{0,140}",
                    "context"));

    private static final List<Endpoint> GITLAB = List.of(
            get("/projects/{}"),
            get("/projects/{}/repository/branches/{}"),
            get("/projects/{}/repository/files/{}", "ref"),
            get("/projects/{}/merge_requests", "state", "source_branch", "target_branch", "per_page", "page"),
            send(
                    "POST",
                    "/projects/{}/repository/commits",
                    "!branch",
                    "!commit_message",
                    "!actions",
                    "start_branch",
                    "start_sha",
                    "author_name",
                    "author_email",
                    "force",
                    "!actions[].action=create|delete|move|update|chmod",
                    "!actions[].file_path",
                    "actions[].previous_path",
                    "actions[].content",
                    "actions[].encoding=text|base64",
                    "actions[].last_commit_id",
                    "actions[].execute_filemode=true|false"),
            send("DELETE", "/projects/{}/repository/branches/{}"),
            send(
                    "POST",
                    "/projects/{}/merge_requests",
                    "!source_branch",
                    "!target_branch",
                    "!title",
                    "description",
                    "remove_source_branch",
                    "squash",
                    "labels",
                    "assignee_ids",
                    "reviewer_ids"),
            get("/projects/{}/merge_requests/{}/notes", "sort", "order_by", "per_page", "page"),
            send("POST", "/projects/{}/merge_requests/{}/notes", "!body"),
            send("PUT", "/projects/{}/merge_requests/{}/notes/{}", "!body"),
            get("/projects/{}/repository/commits/{}/statuses", "ref", "stage", "name", "all", "per_page", "page"),
            send(
                    "POST",
                    "/projects/{}/statuses/{}",
                    "!state=pending|running|success|failed|canceled|skipped",
                    "name",
                    "context",
                    "ref",
                    "target_url",
                    "description=.{0,255}",
                    "coverage",
                    "pipeline_id"));

    private static final List<Endpoint> GITEA = List.of(
            get("/repos/{}/{}"),
            get("/repos/{}/{}/branches/{+}"),
            get("/repos/{}/{}/contents/{+}", "ref"),
            get("/repos/{}/{}/pulls", "state", "sort", "milestone", "labels", "poster", "page", "limit"),
            send(
                    "POST",
                    "/repos/{}/{}/contents",
                    "!files",
                    "branch",
                    "new_branch",
                    "message",
                    "author",
                    "committer",
                    "dates",
                    "signoff",
                    "!files[].operation=create|update|upload|rename|delete",
                    "!files[].path",
                    "files[].content",
                    "files[].sha",
                    "files[].from_path"),
            send("DELETE", "/repos/{}/{}/branches/{+}"),
            send(
                    "POST",
                    "/repos/{}/{}/pulls",
                    "!title",
                    "!head",
                    "!base",
                    "body",
                    "assignees",
                    "labels",
                    "milestone",
                    "reviewers"),
            get("/repos/{}/{}/issues/{}/comments", "since", "before"),
            send("POST", "/repos/{}/{}/issues/{}/comments", "!body", "updated_at"),
            send("PATCH", "/repos/{}/{}/issues/comments/{}", "!body", "updated_at"),
            send(
                    "POST",
                    "/repos/{}/{}/statuses/{}",
                    "!state=pending|success|error|failure|warning",
                    "context",
                    "description",
                    "target_url"));

    private ForgeContract() {}

    private static Endpoint get(String path, String... query) {
        return new Endpoint("GET", pattern(path), Set.of(query), List.of());
    }

    private static Endpoint send(String method, String path, String... fields) {
        return new Endpoint(
                method,
                pattern(path),
                Set.of(),
                Arrays.stream(fields).map(Field::of).toList());
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("{}", NAME).replace("{+}", PATH));
    }

    /** Return what the host would have to object to a call; nothing where it is as documented. */
    static List<String> objections(HostKind kind, ForgeDouble.Call call) {
        List<Endpoint> endpoints = kind == HostKind.GITHUB ? GITHUB : kind == HostKind.GITLAB ? GITLAB : GITEA;
        URI uri = URI.create(call.path());
        List<List<String>> tried = endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(call.method())
                        && endpoint.path().matcher(uri.getRawPath()).matches())
                .map(endpoint -> objections(endpoint, uri, call.body()))
                .toList();
        return tried.isEmpty()
                ? List.of("there is no " + call.method() + " " + uri.getRawPath())
                : tried.stream().filter(List::isEmpty).findFirst().orElse(tried.get(0));
    }

    private static List<String> objections(Endpoint endpoint, URI uri, Map<String, Object> body) {
        List<String> objections = new ArrayList<>();
        for (String parameter :
                Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
            if (!name.isEmpty() && !endpoint.query().contains(name)) {
                objections.add("there is no parameter " + name);
            }
        }
        objections.addAll(objections(endpoint.fields(), "", body));
        endpoint.fields().stream()
                .map(Field::list)
                .filter(list -> !list.isEmpty())
                .distinct()
                .forEach(list -> {
                    List<?> items = body.get(list) instanceof List<?> some ? some : List.of();
                    items.forEach(item -> objections.addAll(objections(endpoint.fields(), list, (Map<?, ?>) item)));
                });
        return objections;
    }

    private static List<String> objections(List<Field> fields, String list, Map<?, ?> object) {
        List<String> objections = new ArrayList<>();
        Map<String, Field> known = fields.stream()
                .filter(field -> field.list().equals(list))
                .collect(Collectors.toMap(Field::name, field -> field));
        object.forEach((name, value) -> {
            Field field = known.get(String.valueOf(name));
            if (field == null) {
                objections.add("there is no field " + list + " " + name);
            } else if (field.values()
                    .filter(values -> !values.matcher(String.valueOf(value)).matches())
                    .isPresent()) {
                objections.add(name + " may not be " + value);
            }
        });
        known.values().stream()
                .filter(field -> field.needed() && object.get(field.name()) == null)
                .forEach(field -> objections.add(list + " " + field.name() + " is missing"));
        return objections;
    }
}
