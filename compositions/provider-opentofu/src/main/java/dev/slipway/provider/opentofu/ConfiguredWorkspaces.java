package dev.slipway.provider.opentofu;

import static dev.slipway.provider.opentofu.WorkspaceObject.list;
import static dev.slipway.provider.opentofu.WorkspaceObject.text;

import dev.slipway.api.workspace.TofuConfigSpec;
import dev.slipway.api.workspace.Workspace;
import dev.slipway.api.workspace.WorkspaceCredentials;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.kernel.workspace.WorkspaceState;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.kernel.workspace.WorkspaceWanted.Arguments;
import dev.slipway.kernel.workspace.WorkspaceWanted.Module;
import dev.slipway.kernel.workspace.WorkspaceWanted.Variables;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workspaces with what one provider configuration adds: credentials, HCL, settings of the backend. */
record ConfiguredWorkspaces(Workspaces workspaces, Connection connection)
        implements ExternalResource<WorkspaceObject, WorkspaceState> {

    private static final String CONFIGURATION = "crossplane-provider-config.tf";
    private static final String BACKEND = "crossplane.remote.tfbackend";
    private static final String VARIABLES = "crossplane-provider-opentofu-";
    private static final String GIT_CREDENTIALS = ".git-credentials";
    private static final String GIT_CONFIG = "[credential]\n\thelper = store\n";

    @Override
    public Observation<WorkspaceState> observe(Identity identity, WorkspaceObject desired) {
        return workspaces.observe(identity, wanted(desired));
    }

    @Override
    public Identity create(Identity identity, WorkspaceObject desired) {
        return workspaces.create(identity, wanted(desired));
    }

    @Override
    public void update(Identity identity, WorkspaceObject desired, Drift drift) {
        workspaces.update(identity, wanted(desired), drift);
    }

    @Override
    public void delete(Identity identity, WorkspaceObject desired) {
        workspaces.delete(identity, wanted(desired));
    }

    private WorkspaceWanted wanted(WorkspaceObject object) {
        Workspace.Parameters parameters = object.parameters();
        List<String> secrets = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> home = new LinkedHashMap<>();
        boolean inline = "Inline".equals(parameters.source());
        if (inline) {
            files.put("JSON".equals(parameters.inlineFormat()) ? "main.tf.json" : "main.tf", parameters.module());
        }
        List<String> init = new ArrayList<>();
        configured(files, home, init, secrets);
        init.addAll(list(parameters.initArgs()));
        return new WorkspaceWanted(
                place(object),
                new Module(inline ? "" : parameters.module(), text(parameters.entrypoint())),
                Redacted.of(files),
                Redacted.of(home),
                variables(object, files, secrets),
                Redacted.of(environment(object, secrets)),
                new Arguments(
                        init,
                        list(parameters.planArgs()),
                        list(parameters.applyArgs()),
                        list(parameters.destroyArgs())),
                Redacted.of(secrets),
                object.object().annotation(Workspaces.ANSWER).orElse(""),
                object.object().isDeleting());
    }

    private static String place(WorkspaceObject object) {
        String group = object.object().ref().gvk().group();
        String namespace = object.object().namespace();
        return namespace.isEmpty() ? group : group + "." + namespace;
    }

    // checkstyle: allow ParameterNumber, because a configuration adds to all of them
    private void configured(
            Map<String, String> files, Map<String, String> home, List<String> init, List<String> secrets) {
        TofuConfigSpec spec =
                Json.convertForgivingly(connection.providerConfig().map("spec"), TofuConfigSpec.class);
        for (WorkspaceCredentials credentials : list(spec.credentials())) {
            String name = credentials.filename().replaceFirst("^.*/", "");
            if (!credentials.source().equals("None")) {
                String content = content(credentials, secrets);
                files.put(name, content);
                if (name.equals(GIT_CREDENTIALS)) {
                    home.put(name, content);
                    home.put(".gitconfig", GIT_CONFIG);
                }
            }
        }
        if (spec.configuration() != null) {
            files.put(CONFIGURATION, spec.configuration());
        }
        if (spec.backendFile() != null) {
            files.put(BACKEND, spec.backendFile());
            init.add("-backend-config=" + BACKEND);
        }
    }

    private String content(WorkspaceCredentials credentials, List<String> secrets) {
        if (!credentials.source().equals("Secret") || credentials.secretRef() == null) {
            throw new FaultException(
                    Fault.INVALID,
                    connection.providerConfig().ref() + ": credentials " + credentials.filename() + " of source "
                            + credentials.source() + ": the server's environment and files are not given to runs; put"
                            + " them into a Secret");
        }
        String own = connection.providerConfig().namespace();
        String namespace = own.isEmpty() ? text(credentials.secretRef().namespace()) : own;
        String content = connection
                .secrets()
                .require(new SecretKey(
                        namespace,
                        credentials.secretRef().name(),
                        credentials.secretRef().key()))
                .reveal();
        secrets.add(content);
        return content;
    }

    private static Variables variables(WorkspaceObject object, Map<String, String> files, List<String> secrets) {
        List<String> names = new ArrayList<>();
        for (Workspace.VarFile file : list(object.parameters().varFiles())) {
            String field = "varFiles[" + names.size() + "]";
            String content = "SecretKey".equals(file.source())
                    ? object.secretKey(file.secretKeyRef(), field, secrets)
                    : object.configMapKey(file.configMapKeyRef(), field);
            add(names, files, content, "JSON".equals(file.format()));
        }
        if (object.parameters().varmap() != null
                && !object.parameters().varmap().isNull()) {
            add(names, files, object.parameters().varmap().toString(), true);
        }
        Map<String, String> values = new LinkedHashMap<>();
        list(object.parameters().vars()).forEach(one -> values.put(one.key(), one.value()));
        return new Variables(names, values);
    }

    private static void add(List<String> names, Map<String, String> files, String content, boolean json) {
        String name = VARIABLES + names.size() + ".tfvars" + (json ? ".json" : "");
        names.add(name);
        files.put(name, content);
    }

    private static Map<String, String> environment(WorkspaceObject object, List<String> secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (Workspace.EnvVar one : list(object.parameters().env())) {
            String field = "env[" + one.name() + "]";
            String value = text(one.value());
            if (value.isEmpty() && one.configMapKeyRef() != null) {
                value = object.configMapKey(one.configMapKeyRef(), field);
            } else if (value.isEmpty() && one.secretKeyRef() != null) {
                value = object.secretKey(one.secretKeyRef(), field, secrets);
            }
            environment.put(one.name(), value);
        }
        return environment;
    }
}
