package dev.slipway.server;

import java.util.function.Predicate;

/** What the world shows when the hub is killed; each stays true once it is, so that no moment is missed. */
enum CrashMoment {
    CLAIMS_APPLIED(world -> true),
    CLAIM_NAMES_ITS_COMPOSITE(
            world -> world.claim().text("spec", "resourceRef", "name").isPresent()),
    COMPOSITE_EXISTS(world -> world.local().isPresent()),
    COMPOSITE_NAMES_WHAT_IT_IS_MADE_OF(world -> world.local()
            .filter(xr -> !xr.list("spec", "resourceRefs").isEmpty())
            .isPresent()),
    ROLE_EXISTS(world -> world.role().isPresent()),
    INSTANCE_EXISTS(world -> world.instance().isPresent()),
    INSTANCE_HAS_ITS_NAME(world -> world.instanceSays("crossplane.io/external-name")),
    STEP_IS_CHOSEN(world -> world.instanceSays("slipway.dev/step")),
    STEP_RUNS(CrashWorld::stepRuns),
    MASTER_PASSWORD_IS_STORED(world -> world.hasRemoteSecret("-password")),
    CREATION_IS_ANNOUNCED(world -> world.instanceSays("crossplane.io/external-create-pending")),
    CREATION_ARRIVED(world -> world.creations() > 0),
    CREATION_IS_RECORDED(world -> world.instanceSays("crossplane.io/external-create-succeeded")),
    INSTANCE_SECRET_IS_WRITTEN(world -> world.hasRemoteSecret("-instance")),
    REMOTE_CREDENTIALS_ARE_WRITTEN(world -> world.hasCredentials(world.pair().remote())),
    ROLE_PASSWORD_IS_STORED(world -> world.hasLocalSecret("-role")),
    ROLE_IS_MADE(world -> world.inPostgres("SELECT 1 FROM pg_roles WHERE rolname = ?")),
    DATABASE_IS_MADE(world -> world.inPostgres("SELECT 1 FROM pg_database WHERE datname = ?")),
    DATABASE_IS_RECORDED(CrashWorld::databaseRecorded),
    LOCAL_CREDENTIALS_ARE_WRITTEN(world -> world.hasCredentials(world.pair().local()));

    private final Predicate<CrashWorld> reached;

    CrashMoment(Predicate<CrashWorld> reached) {
        this.reached = reached;
    }

    boolean isReached(CrashWorld world) {
        return reached.test(world);
    }
}
