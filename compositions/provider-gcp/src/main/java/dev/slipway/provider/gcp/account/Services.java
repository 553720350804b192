package dev.slipway.provider.gcp.account;

import com.google.api.services.cloudresourcemanager.v3.CloudResourceManager;
import com.google.api.services.compute.Compute;
import com.google.api.services.container.Container;
import com.google.api.services.iam.v1.Iam;
import com.google.api.services.pubsub.Pubsub;
import com.google.api.services.secretmanager.v1.SecretManager;
import com.google.api.services.sqladmin.SQLAdmin;
import com.google.api.services.storage.Storage;
import dev.slipway.cloud.gcp.GcpService;

/** The services of Google Cloud that are spoken to, under the names of their public hosts. */
public final class Services {

    public static final GcpService<Compute> COMPUTE = GcpService.of("compute", Compute.class, Compute.Builder::new);
    public static final GcpService<Container> CONTAINER =
            GcpService.of("container", Container.class, Container.Builder::new);
    public static final GcpService<Iam> IAM = GcpService.of("iam", Iam.class, Iam.Builder::new);
    public static final GcpService<Pubsub> PUBSUB = GcpService.of("pubsub", Pubsub.class, Pubsub.Builder::new);
    public static final GcpService<CloudResourceManager> PROJECTS =
            GcpService.of("cloudresourcemanager", CloudResourceManager.class, CloudResourceManager.Builder::new);
    public static final GcpService<SecretManager> SECRETMANAGER =
            GcpService.of("secretmanager", SecretManager.class, SecretManager.Builder::new);
    public static final GcpService<SQLAdmin> SQL = GcpService.of("sqladmin", SQLAdmin.class, SQLAdmin.Builder::new);
    public static final GcpService<Storage> STORAGE = GcpService.of("storage", Storage.class, Storage.Builder::new);

    private Services() {}
}
