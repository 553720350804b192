package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.object.KubeObject;

/**
 * Which attempt of a long step an object is at. It is kept in an annotation, so that it survives whatever forgets the
 * workflows; when the annotation is lost too, counting starts again and passes over the attempts that have ended.
 */
record Attempt(String step, long number, long generation) {

    /** Return the attempt that the object is at for this step. */
    static Attempt of(KubeObject object, String step) {
        Attempt first = new Attempt(step, 1, object.generation());
        return object.annotation(Annotations.STEP)
                .map(text -> parse(text, first))
                .orElse(first);
    }

    private static Attempt parse(String text, Attempt first) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[0].equals(first.step())) {
            return first;
        }
        try {
            return new Attempt(first.step(), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) {
            return first;
        }
    }

    Attempt next(long forGeneration) {
        return new Attempt(step, number + 1, forGeneration);
    }

    StepId id(KubeObject object) {
        return new StepId(object.kind() + "." + object.gvk().group(), object.uid(), step, number);
    }

    String text() {
        return step + "/" + number + "/" + generation;
    }
}
