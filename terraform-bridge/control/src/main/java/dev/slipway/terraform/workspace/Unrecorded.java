package dev.slipway.terraform.workspace;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import dev.slipway.terraform.run.TofuCommand.Direct;
import dev.slipway.terraform.run.TofuCommand.Direct.Verb;
import dev.slipway.terraform.work.Missing;
import dev.slipway.terraform.work.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What applies of workspaces that were killed had made and had not written down. It is taken into the state before anything
 * else is made or destroyed; where that cannot be, nothing is done until a person has answered.
 */
final class Unrecorded {

    private final Recovery recovery;
    private final Supplier<Tofu> tofu;

    /** What could not be imported before a destroy; after a restart it is tried once more. */
    private final Map<String, Refused> refused = new ConcurrentHashMap<>();

    private record Refused(String asked, Set<String> addresses, String why) {}

    Unrecorded(Recovery recovery, Supplier<Tofu> tofu) {
        this.recovery = recovery;
        this.tofu = tofu;
    }

    /** Return whether there is something that is still to be taken in; fail with a question where it cannot be. */
    boolean takeIn(WorkspaceWanted wanted, Ground ground) {
        if (!recovery.isNeeded(ground.uid())) {
            return false;
        }
        Missing missing = missing(ground);
        if (missing.isEmpty()) {
            settled(ground.uid());
            return false;
        }
        return wanted.isGoing() ? beforeItGoes(wanted, ground, missing) : beside(wanted, ground, missing);
    }

    /** Everything is written down, or gone. */
    void settled(String uid) {
        recovery.settled(uid);
        refused.remove(uid);
    }

    private Missing missing(Ground ground) {
        return recovery.missing(
                ground.uid(),
                tofu.get()
                        .run(ground.session(), new TofuCommand.StatePull())
                        .state()
                        .reveal());
    }

    /** The next plan and apply have import blocks beside the module, if a plan with them can be made. */
    private boolean beside(WorkspaceWanted wanted, Ground ground, Missing missing) {
        if (missing.importable().isEmpty()) {
            ask(wanted, ground, missing, "");
            return false;
        }
        ground.directory().add(Recovery.FILE, missing.blocks());
        try {
            plan(wanted, ground);
        } catch (FaultException refusal) {
            if (Tofu.isCutOff(refusal)) {
                throw refusal;
            }
            ground.directory().remove(Recovery.FILE);
            // What is wrong without them, too, is said as it is.
            plan(wanted, ground);
            ask(wanted, ground, missing.withoutImports(), refusal.explanation());
            return false;
        }
        ask(wanted, ground, missing, "");
        return true;
    }

    private void plan(WorkspaceWanted wanted, Ground ground) {
        tofu.get()
                .run(
                        ground.session(),
                        new Direct(
                                Verb.PLAN, Jobs.words(wanted, wanted.arguments().plan())));
    }

    /** A destroy reads no import blocks, so that each is imported by a command, under the lock that the destroy needs anyway. */
    private boolean beforeItGoes(WorkspaceWanted wanted, Ground ground, Missing missing) {
        Refused tried = Optional.ofNullable(refused.get(ground.uid()))
                .filter(before -> before.asked().equals(ground.asked()))
                .orElseGet(() -> ground.writes()
                        ? imported(wanted, ground, missing)
                        : new Refused(ground.asked(), Set.of(), ""));
        Missing left = missing.without(tried.addresses());
        ask(wanted, ground, left, tried.why());
        return !left.importable().isEmpty();
    }

    private Refused imported(WorkspaceWanted wanted, Ground ground, Missing missing) {
        Set<String> addresses = new TreeSet<>();
        List<String> why = new ArrayList<>();
        missing.importable().forEach((address, id) -> {
            try {
                tofu.get().run(ground.session(), new Direct(Verb.IMPORT, Jobs.words(wanted, List.of(address, id))));
            } catch (FaultException refusal) {
                if (Tofu.isCutOff(refusal) || mayPass(refusal)) {
                    throw refusal;
                }
                addresses.add(address);
                why.add(refusal.explanation());
            }
        });
        Refused tried = new Refused(ground.asked(), addresses, String.join("; ", why));
        if (!addresses.isEmpty()) {
            refused.put(ground.uid(), tried);
        }
        return tried;
    }

    private static boolean mayPass(FaultException refusal) {
        return refusal.fault() == Fault.UNAVAILABLE
                || refusal.fault() == Fault.THROTTLED
                || !refusal.reference().isEmpty();
    }

    private static void ask(WorkspaceWanted wanted, Ground ground, Missing missing, String why) {
        if (missing.others().isEmpty() || wanted.answered().equals(missing.digest())) {
            return;
        }
        String consequence = wanted.isGoing() ? "would be left behind" : "would be made a second time";
        String text = "an apply that was killed had made " + missing.named()
                + ", which the state does not know and which cannot be imported, so that it " + consequence
                + ". Nothing is done until you import or remove it yourself, or set the annotation "
                + Workspaces.ANSWER + ": \"" + missing.digest() + "\" to go on without it"
                + (why.isEmpty() ? "" : ". Importing was tried: " + why);
        throw new FaultException(Fault.DENIED, ground.session().mask().text(text));
    }
}
