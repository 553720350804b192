package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.ParameterGroup;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBParameterGroup;
import software.amazon.awssdk.services.rds.model.Parameter;

/** Settings of the engine. Those that the object does not name any more go back to their defaults. */
final class ParameterGroupResource implements AwsResource<RdsClient, ParameterGroup.Parameters> {

    /** AWS takes so many parameters in one call. */
    private static final int PAGE = 20;

    private static final String IMMEDIATE = "immediate";

    @Override
    public Shape<AwsService<RdsClient>, ParameterGroup.Parameters> shape() {
        return Shape.of(Services.RDS, ParameterGroup.Parameters.class, "RDS parameter group")
                .named("the object's name, made an identifier of RDS", object -> RdsNames.identifier(object.name()))
                .changeable("parameter")
                .fixed("description", "family")
                .governing("skipDestroy");
    }

    @Override
    public Optional<Found> find(Scope<RdsClient, ParameterGroup.Parameters> scope) {
        if (scope.isLeaving() && Boolean.TRUE.equals(scope.parameters().skipDestroy())) {
            return Optional.empty();
        }
        return scope
                .client()
                .describeDBParameterGroups(request -> request.dbParameterGroupName(scope.name()))
                .dbParameterGroups()
                .stream()
                .findFirst()
                .map(group -> seen(scope, group));
    }

    private static Found seen(Scope<RdsClient, ParameterGroup.Parameters> scope, DBParameterGroup group) {
        var tags = scope.client()
                .listTagsForResource(request -> request.resourceName(group.dbParameterGroupArn()))
                .tagList();
        Found found = Found.named(scope.name())
                .from(SdkTree.of(group), "description")
                .with("arn", group.dbParameterGroupArn())
                .with("family", group.dbParameterGroupFamily())
                .tagged(Tags.of(tags));
        return scope.parameters().parameter() == null ? found : found.with("parameter", parameters(scope));
    }

    /** When a parameter is applied is not told, so that what is wanted stands. */
    private static List<Object> parameters(Scope<RdsClient, ParameterGroup.Parameters> scope) {
        Map<String, @Nullable String> methods = new LinkedHashMap<>();
        wanted(scope).forEach(parameter -> methods.put(String.valueOf(parameter.name()), parameter.applyMethod()));
        List<Object> seen = new ArrayList<>();
        scope.client()
                .describeDBParametersPaginator(
                        request -> request.dbParameterGroupName(scope.name()).source("user"))
                .parameters()
                .forEach(parameter -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("name", parameter.parameterName());
                    tree.put("value", String.valueOf(parameter.parameterValue()));
                    String method = methods.get(parameter.parameterName());
                    if (method != null) {
                        tree.put("applyMethod", method);
                    }
                    seen.add(tree);
                });
        return seen;
    }

    private static List<ParameterGroup.Parameter> wanted(Scope<RdsClient, ParameterGroup.Parameters> scope) {
        List<ParameterGroup.Parameter> wanted = scope.parameters().parameter();
        return wanted == null ? List.of() : wanted;
    }

    @Override
    public String create(Scope<RdsClient, ParameterGroup.Parameters> scope) {
        var parameters = scope.parameters();
        scope.client().createDBParameterGroup(request -> request.dbParameterGroupName(scope.name())
                .dbParameterGroupFamily(parameters.family())
                .description(parameters.description() == null ? "Managed by Slipway" : parameters.description())
                .tags(Tags.list(scope.tags())));
        return scope.name();
    }

    @Override
    public void update(Scope<RdsClient, ParameterGroup.Parameters> scope, Found found, Set<String> changes) {
        List<Parameter> set = wanted(scope).stream()
                .map(parameter -> Parameter.builder()
                        .parameterName(parameter.name())
                        .parameterValue(parameter.value())
                        .applyMethod(parameter.applyMethod() == null ? IMMEDIATE : parameter.applyMethod())
                        .build())
                .toList();
        for (int from = 0; from < set.size(); from += PAGE) {
            List<Parameter> page = set.subList(from, Math.min(set.size(), from + PAGE));
            scope.client().modifyDBParameterGroup(request -> request.dbParameterGroupName(found.name())
                    .parameters(page));
        }
        List<String> kept = set.stream().map(Parameter::parameterName).toList();
        List<Parameter> surplus = names(found).stream()
                .filter(name -> !kept.contains(name))
                .map(name -> Parameter.builder()
                        .parameterName(name)
                        .applyMethod("pending-reboot")
                        .build())
                .toList();
        if (!surplus.isEmpty()) {
            scope.client().resetDBParameterGroup(request -> request.dbParameterGroupName(found.name())
                    .parameters(surplus));
        }
    }

    private static List<String> names(Found found) {
        List<String> names = new ArrayList<>();
        if (found.value("parameter") instanceof List<?> seen) {
            seen.forEach(parameter -> names.add(String.valueOf(((Map<?, ?>) parameter).get("name"))));
        }
        return names;
    }

    @Override
    public void tag(Scope<RdsClient, ParameterGroup.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().addTagsToResource(request -> request.resourceName(found.text("arn"))
                .tags(Tags.list(tags)));
    }

    @Override
    public void untag(Scope<RdsClient, ParameterGroup.Parameters> scope, Found found, List<String> keys) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<RdsClient, ParameterGroup.Parameters> scope, Found found) {
        scope.client().deleteDBParameterGroup(request -> request.dbParameterGroupName(found.name()));
    }
}
