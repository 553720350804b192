package dev.slipway.terraform.workspace;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.kernel.workspace.WorkspaceState;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.terraform.plan.Mask;
import dev.slipway.terraform.run.ApplyProgress;
import dev.slipway.terraform.run.Session;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import dev.slipway.terraform.run.TofuCommand.Direct;
import dev.slipway.terraform.run.TofuCommand.Direct.Verb;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.work.Recovery;
import dev.slipway.terraform.work.RunStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is done for one workspace, from an empty directory to an empty directory: only the state outlasts it. An apply that
 * was begun by a server that is no more is waited for first.
 */
final class Jobs {

    /** Workspaces have one directory, which is made anew for everything that is done. */
    private static final long RUN = 1;

    private final Supplier<Tofu> tofu;
    private final RunStore store;
    private final StateStore states;
    private final Clock clock;
    private final Recovery recovery;
    private final Unrecorded unrecorded;

    Jobs(Supplier<Tofu> tofu, RunStore store, StateStore states, Clock clock) {
        this.tofu = tofu;
        this.store = store;
        this.states = states;
        this.clock = clock;
        this.recovery = new Recovery(store);
        this.unrecorded = new Unrecorded(recovery, tofu);
    }

    String checksum(WorkspaceWanted wanted) {
        return Checksum.of(wanted, store.key());
    }

    /** What is done in a directory that is ready. */
    private interface Work {
        boolean differs(Session session);
    }

    Look look(Identity identity, WorkspaceWanted wanted) {
        return in(identity, wanted, false, session -> {
            // A plan of what is going may fail for what has gone already.
            return !wanted.isGoing()
                    && tofu.get()
                            .run(
                                    session,
                                    new Direct(
                                            Verb.PLAN,
                                            words(wanted, wanted.arguments().plan())))
                            .hasChanges();
        });
    }

    Look apply(Identity identity, WorkspaceWanted wanted) {
        return in(identity, wanted, true, session -> {
            once(
                    identity,
                    session,
                    new Direct(Verb.APPLY, words(wanted, wanted.arguments().apply())));
            unrecorded.settled(identity.ownerUid());
            return false;
        });
    }

    Look destroy(Identity identity, WorkspaceWanted wanted) {
        return in(identity, wanted, true, session -> {
            once(
                    identity,
                    session,
                    new Direct(Verb.DESTROY, words(wanted, wanted.arguments().destroy())));
            unrecorded.settled(identity.ownerUid());
            return false;
        });
    }

    private void once(Identity identity, Session session, Direct command) {
        try {
            boolean lost = tofu.get().runOnce(session, command).fold(done -> false, gone -> true);
            if (lost) {
                ApplyProgress progress = ApplyProgress.of(tofu.get().printed(session, command));
                recovery.note(identity.ownerUid(), progress);
                throw new FaultException(Fault.UNAVAILABLE, session.mask().text(Recovery.told(progress)));
            }
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                tofu.get().forget(session, command);
            }
        }
    }

    private Look in(Identity identity, WorkspaceWanted wanted, boolean writes, Work work) {
        String asked = checksum(wanted);
        try {
            WorkspaceDirectory directory =
                    new WorkspaceDirectory(store.directory(identity.ownerUid(), RUN), wanted, identity.externalName());
            Session session = session(identity, wanted, directory);
            KeptState state = new KeptState(states, wanted.place(), identity.externalName(), directory);
            recover(identity, session, state);
            store.beginLog(identity.ownerUid(), RUN);
            return worked(wanted, work, new Ground(identity.ownerUid(), asked, session, directory, state, writes));
        } catch (FaultException fault) {
            return Look.failed(asked, clock.instant(), fault);
        }
    }

    private Look worked(WorkspaceWanted wanted, Work work, Ground ground) {
        WorkspaceDirectory directory = ground.directory();
        Session session = ground.session();
        KeptState state = ground.state();
        directory.empty();
        boolean interrupted = false;
        try {
            initialise(session, wanted, directory);
            if (ground.writes()) {
                state.lock(clock.instant());
            }
            state.bring();
            tofu.get().run(session, new TofuCommand.SelectWorkspace(directory.workspace()));
            boolean isMore = unrecorded.takeIn(wanted, ground);
            boolean differs = work.differs(session);
            return seen(ground.asked(), session, differs, isMore && wanted.isGoing());
        } catch (FaultException fault) {
            interrupted = fault.getCause() instanceof InterruptedException;
            throw fault;
        } finally {
            // What still runs needs its directory, and is waited for by whoever comes next.
            if (!interrupted) {
                state.keep();
                state.unlock();
                directory.empty();
            }
        }
    }

    /** @param isMore whether there is something that the state does not know */
    private Look seen(String asked, Session session, boolean differs, boolean isMore) {
        Map<String, WorkspaceState.Output> outputs = new LinkedHashMap<>();
        tofu.get()
                .run(session, new TofuCommand.Output())
                .values()
                .forEach((name, value) ->
                        outputs.put(name, new WorkspaceState.Output(value.sensitive(), value.value())));
        boolean resources = tofu.get()
                                .run(session, new TofuCommand.StatePull())
                                .state()
                                .reveal()
                                .get("resources")
                        instanceof List<?> list
                && !list.isEmpty();
        return new Look(asked, clock.instant(), resources || isMore || !outputs.isEmpty(), differs, outputs, null);
    }

    private void initialise(Session session, WorkspaceWanted wanted, WorkspaceDirectory directory) {
        String address = wanted.module().address();
        if (!address.isEmpty()) {
            Session above = Session.of(directory.source(), directory.home())
                    .masking(session.mask())
                    .logging(session.log());
            tofu.get().run(above, new Direct(Verb.INIT, List.of("-from-module=" + address, "-backend=false")));
        }
        directory.furnish();
        tofu.get().run(session, new Direct(Verb.INIT, wanted.arguments().init()));
        directory.refuseLocalBackend();
    }

    /** An apply whose server died goes on by itself; nothing else may begin before it has ended. */
    private void recover(Identity identity, Session session, KeptState state) {
        for (Verb verb : List.of(Verb.APPLY, Verb.DESTROY)) {
            Direct command = new Direct(verb, List.of());
            if (tofu.get().wasStarted(session, command)) {
                try {
                    once(identity, session, command);
                } catch (FaultException ended) {
                    if (ended.getCause() instanceof InterruptedException) {
                        throw ended;
                    }
                } finally {
                    if (!Thread.currentThread().isInterrupted()) {
                        state.keep();
                    }
                }
            }
        }
    }

    private Session session(Identity identity, WorkspaceWanted wanted, WorkspaceDirectory directory) {
        Session session = Session.of(directory.module(), directory.home())
                .masking(Mask.of(wanted.secrets().reveal()))
                .logging((command, text) -> store.appendLog(identity.ownerUid(), RUN, command, text));
        for (Map.Entry<String, String> one : wanted.environment().reveal().entrySet()) {
            session = session.with(one.getKey(), Redacted.of(one.getValue()));
        }
        return session;
    }

    /** Return the words that set the variables, and then the user's own. */
    static List<String> words(WorkspaceWanted wanted, List<String> own) {
        List<String> words = new ArrayList<>();
        wanted.variables().files().forEach(file -> words.add("-var-file=" + file));
        wanted.variables().values().forEach((name, value) -> words.add("-var=" + name + "=" + value));
        words.addAll(own);
        return words;
    }
}
