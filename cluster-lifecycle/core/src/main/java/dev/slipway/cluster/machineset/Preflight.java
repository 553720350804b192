package dev.slipway.cluster.machineset;

import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What speaks against making new machines now: a control plane that is moving, or one of another age. Pure. */
final class Preflight {

    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)\\..*");
    private static final int KUBELET_SKEW = 3;

    private final Set<String> skipped;
    private final List<String> problems = new ArrayList<>();

    private Preflight(KubeObject set) {
        this.skipped = set.annotation(Keys.SKIP_PREFLIGHT).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** Return every problem; none where the cluster's control plane is nobody's object. */
    static List<String> problems(KubeObject set, Optional<Provided> controlPlane) {
        Preflight preflight = new Preflight(set);
        if (controlPlane.isPresent() && !preflight.skipped.contains("All")) {
            preflight.check(set, controlPlane.get().object());
        }
        return preflight.problems;
    }

    private void check(KubeObject set, KubeObject controlPlane) {
        Optional<String> wanted = controlPlane.text("spec", "version");
        if (wanted.isEmpty()) {
            return;
        }
        if (isChecked("ControlPlaneIsStable")) {
            stable(controlPlane, wanted.get());
        }
        Optional<String> version = set.text("spec", "template", "spec", "version");
        if (version.isPresent()) {
            skew(version.get(), wanted.get());
        }
    }

    private void stable(KubeObject controlPlane, String wanted) {
        Optional<String> present = controlPlane.text("status", "version");
        if (present.isEmpty()) {
            problems.add(controlPlane.ref() + " is provisioning (\"ControlPlaneIsStable\" preflight check failed)");
        } else if (!present.get().equals(wanted)) {
            problems.add(controlPlane.ref() + " is upgrading to " + wanted
                    + " (\"ControlPlaneIsStable\" preflight check failed)");
        }
    }

    private void skew(String machines, String controlPlane) {
        Matcher mine = VERSION.matcher(machines + ".");
        Matcher theirs = VERSION.matcher(controlPlane + ".");
        if (!mine.matches() || !theirs.matches() || !isChecked("KubernetesVersionSkew")) {
            return;
        }
        int behind = Integer.parseInt(theirs.group(2)) - Integer.parseInt(mine.group(2));
        boolean sameMajor = mine.group(1).equals(theirs.group(1));
        if (!sameMajor || behind < 0 || behind > KUBELET_SKEW) {
            problems.add("MachineSet version (" + machines + ") and ControlPlane version (" + controlPlane
                    + ") do not conform to the kubernetes version skew policy (\"KubernetesVersionSkew\" preflight check"
                    + " failed)");
        }
    }

    private boolean isChecked(String name) {
        return !skipped.contains(name);
    }
}
