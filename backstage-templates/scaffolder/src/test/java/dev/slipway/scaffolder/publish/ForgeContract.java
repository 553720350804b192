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
import java.util.stream.Stream;

/**
 * What the three hosts' public documents say of the calls that are made of them: which there are, which parameters and
 * fields each takes, which it needs, which values, and with which statuses each is answered. A field is written
 * {@code name}, {@code !name} when it is needed, {@code name=one|two} when it has these values only, and
 * {@code list[].name} for the fields of a list's items, {@code object.name} for those of an object.
 *
 * <p>GitHub: the REST API description that GitHub publishes (api.github.com, version 2022-11-28), by operation; and of
 * "GitHub Docs", "Troubleshooting the REST API" (sections "User agent required", "404 Not Found for an existing resource",
 * "Validation Failed"), "Rate limits for the REST API" (section "Exceeding the rate limit") and "Using pagination in the REST
 * API" (section "Using link headers"). That a status's description ends at 140 characters is in none of them.
 *
 * <p>GitLab: "Commits API" (sections "Create a commit with multiple files and actions", "List the statuses of a commit", "Set
 * the pipeline status of a commit"), "Branches API" (sections "Get single repository branch", "Delete repository branch"),
 * "Notes API" (section "Merge requests"), "Merge requests API" (section "Create MR"), "REST API" (sections "Path parameters",
 * "Pagination Link header"), "REST API troubleshooting" (section "Status codes"), "User and IP rate limits" (sections "Use a
 * custom rate limit response", "Response headers").
 *
 * <p>Gitea: the description that a server publishes of itself ({@code swagger.v1.json}, version 1.23), by operation. Its
 * statuses are those of 1.20, whose description was at hand with them.
 */
final class ForgeContract {

    /**
     * One call.
     *
     * @param statuses with which it may be answered, beside those that any call is answered with
     */
    private record Endpoint(String method, Pattern path, Set<String> query, List<Field> fields, Set<Integer> statuses) {

        Endpoint answers(Integer... codes) {
            return new Endpoint(method, path, query, fields, Set.of(codes));
        }
    }

    private record Field(String list, String name, boolean needed, Optional<Pattern> values) {

        static Field of(String text) {
            boolean needed = text.startsWith("!");
            String[] parts = (needed ? text.substring(1) : text).split("=", 2);
            String[] place = parts[0].split("(\\[])?\\.", 2);
            return new Field(
                    place.length < 2 ? "" : place[0],
                    place[place.length - 1],
                    needed,
                    parts.length < 2 ? Optional.empty() : Optional.of(Pattern.compile(parts[1])));
        }
    }

    private static final String NAME = "[^/?]+";
    private static final String PATH = "[^?]+";
    private static final String SHA = "[0-9a-z]+";

    /** Any call: no right, no token, limits (GitHub: "403 or 429"), hidden repositories, and what goes wrong over there. */
    private static final Set<Integer> ALWAYS = Set.of(400, 401, 403, 404, 422, 429, 500, 502, 503);

    private static final List<Endpoint> GITHUB = List.of(
            // repos/get
            get("/repos/{}/{}").answers(200, 301),
            // repos/get-branch; a branch may have several segments
            get("/repos/{}/{}/branches/{+}").answers(200, 301),
            // pulls/list
            get("/repos/{}/{}/pulls", "state", "head", "base", "sort", "direction", "per_page", "page")
                    .answers(200),
            // git/create-blob; 409 is an empty repository
            send("POST", "/repos/{}/{}/git/blobs", "!content", "encoding=utf-8|base64")
                    .answers(201, 409),
            // git/create-tree; a sha of null deletes
            send(
                            "POST",
                            "/repos/{}/{}/git/trees",
                            "!tree",
                            "base_tree=" + SHA,
                            "!tree[].path=[^/].*",
                            "!tree[].mode=100644|100755|040000|160000|120000",
                            "!tree[].type=blob|tree|commit",
                            "tree[].sha",
                            "tree[].content")
                    .answers(201, 409),
            // git/create-commit
            send(
                            "POST",
                            "/repos/{}/{}/git/commits",
                            "!message",
                            "!tree=" + SHA,
                            "parents",
                            "author",
                            "!author.name",
                            "!author.email",
                            "author.date",
                            "committer",
                            "signature")
                    .answers(201, 409),
            // git/create-ref; 422 where it exists
            send("POST", "/repos/{}/{}/git/refs", "!ref=refs/heads/.+", "!sha=" + SHA)
                    .answers(201, 409),
            // git/delete-ref; 422 where it does not exist
            send("DELETE", "/repos/{}/{}/git/refs/heads/{+}").answers(204, 409),
            // pulls/create; 422 where one is open already
            send(
                            "POST",
                            "/repos/{}/{}/pulls",
                            "!title",
                            "!head",
                            "!base",
                            "body",
                            "draft=true|false",
                            "head_repo",
                            "maintainer_can_modify",
                            "issue")
                    .answers(201),
            // issues/list-comments
            get("/repos/{}/{}/issues/{}/comments", "since", "per_page", "page").answers(200, 410),
            // the same, as links to further pages name it
            get("/repositories/{}/issues/{}/comments", "since", "per_page", "page")
                    .answers(200, 410),
            // issues/create-comment
            send("POST", "/repos/{}/{}/issues/{}/comments", "!body").answers(201, 410),
            // issues/update-comment
            send("PATCH", "/repos/{}/{}/issues/comments/{}", "!body").answers(200),
            // repos/create-commit-status
            send(
                            "POST",
                            "/repos/{}/{}/statuses/{}",
                            "!state=error|failure|pending|success",
                            "target_url",
                            "description=.{0,140}",
                            "context")
                    .answers(201));

    private static final List<Endpoint> GITLAB = List.of(
            get("/projects/{}").answers(200, 301),
            get("/projects/{}/repository/branches/{}").answers(200, 301),
            get("/projects/{}/repository/files/{}", "ref").answers(200, 301),
            get("/projects/{}/merge_requests", "state", "source_branch", "target_branch", "per_page", "page")
                    .answers(200, 301),
            // execute_filemode is looked at by chmod only
            send(
                            "POST",
                            "/projects/{}/repository/commits",
                            "!branch",
                            "!commit_message",
                            "!actions",
                            "start_branch",
                            "start_sha",
                            "start_project",
                            "author_name",
                            "author_email",
                            "stats",
                            "force",
                            "!actions[].action=create|delete|move|update|chmod",
                            "!actions[].file_path",
                            "actions[].previous_path",
                            "actions[].content",
                            "actions[].encoding=text|base64",
                            "actions[].last_commit_id",
                            "actions[].execute_filemode=true|false")
                    .answers(201, 301, 409),
            send("DELETE", "/projects/{}/repository/branches/{}").answers(204, 301),
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
                            "reviewer_ids")
                    .answers(201, 301, 409),
            // "be sure to use these links": per_page is at most 100
            get("/projects/{}/merge_requests/{}/notes", "sort", "order_by", "per_page", "page")
                    .answers(200, 301),
            send("POST", "/projects/{}/merge_requests/{}/notes", "!body=(?s).{1,1000000}", "internal")
                    .answers(201, 301),
            send("PUT", "/projects/{}/merge_requests/{}/notes/{}", "!body=(?s).{1,1000000}")
                    .answers(200, 301),
            get("/projects/{}/repository/commits/{}/statuses", "ref", "stage", "name", "all", "per_page", "page")
                    .answers(200, 301),
            send(
                            "POST",
                            "/projects/{}/statuses/{}",
                            "!state=pending|running|success|failed|canceled|skipped",
                            "name",
                            "context",
                            "ref=.{0,255}",
                            "target_url=.{0,255}",
                            "description=.{0,255}",
                            "coverage",
                            "pipeline_id")
                    .answers(201, 301));

    private static final List<Endpoint> GITEA = List.of(
            // repoGet
            get("/repos/{}/{}").answers(200),
            // repoGetBranch
            get("/repos/{}/{}/branches/{+}").answers(200),
            // repoGetContents
            get("/repos/{}/{}/contents/{+}", "ref").answers(200),
            // repoListPullRequests
            get("/repos/{}/{}/pulls", "state", "sort", "milestone", "labels", "poster", "page", "limit")
                    .answers(200),
            // repoChangeFiles; 423 is an archived repository, here and below
            send(
                            "POST",
                            "/repos/{}/{}/contents",
                            "!files",
                            "branch",
                            "new_branch",
                            "message",
                            "author",
                            "author.name",
                            "author.email=[^@\\s]+@[^@\\s]+",
                            "committer",
                            "dates",
                            "signoff",
                            "!files[].operation=create|update|delete",
                            "!files[].path",
                            "files[].content",
                            "files[].sha",
                            "files[].from_path")
                    .answers(201, 423),
            // repoDeleteBranch
            send("DELETE", "/repos/{}/{}/branches/{+}").answers(204, 423),
            // repoCreatePullRequest; 409 where one is open already
            send(
                            "POST",
                            "/repos/{}/{}/pulls",
                            "!title",
                            "!head",
                            "!base",
                            "body",
                            "assignee",
                            "assignees",
                            "due_date",
                            "labels",
                            "milestone",
                            "reviewers",
                            "team_reviewers")
                    .answers(201, 409, 423),
            // issueGetComments, which has no pages
            get("/repos/{}/{}/issues/{}/comments", "since", "before").answers(200),
            // issueCreateComment
            send("POST", "/repos/{}/{}/issues/{}/comments", "!body", "updated_at")
                    .answers(201, 423),
            // issueEditComment
            send("PATCH", "/repos/{}/{}/issues/comments/{}", "!body", "updated_at")
                    .answers(200, 204, 423),
            // repoCreateStatus
            send(
                            "POST",
                            "/repos/{}/{}/statuses/{}",
                            "!state=pending|success|error|failure",
                            "context",
                            "description",
                            "target_url")
                    .answers(201));

    private ForgeContract() {}

    private static Endpoint get(String path, String... query) {
        return new Endpoint("GET", pattern(path), Set.of(query), List.of(), Set.of());
    }

    private static Endpoint send(String method, String path, String... fields) {
        return new Endpoint(
                method,
                pattern(path),
                Set.of(),
                Arrays.stream(fields).map(Field::of).toList(),
                Set.of());
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("{}", NAME).replace("{+}", PATH));
    }

    private static Stream<Endpoint> endpoints(HostKind kind, ForgeDouble.Call call) {
        List<Endpoint> endpoints = kind == HostKind.GITHUB ? GITHUB : kind == HostKind.GITLAB ? GITLAB : GITEA;
        String path = URI.create(call.path()).getRawPath();
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(call.method())
                        && endpoint.path().matcher(path).matches());
    }

    /** Return whether the host may answer a call so. */
    static boolean mayAnswer(HostKind kind, ForgeDouble.Call call, int status) {
        return ALWAYS.contains(status)
                || endpoints(kind, call)
                        .anyMatch(endpoint -> endpoint.statuses().contains(status));
    }

    /** Return what the host would have to object to a call; nothing where it is as documented. */
    static List<String> objections(HostKind kind, ForgeDouble.Call call) {
        URI uri = URI.create(call.path());
        List<List<String>> tried = endpoints(kind, call)
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
                    List<?> items = body.get(list) instanceof List<?> some
                            ? some
                            : body.get(list) instanceof Map<?, ?> one ? List.of(one) : List.of();
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
