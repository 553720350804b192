package dev.slipway.cluster.cloud.adopt;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;

/** A cluster of a cloud that is to be adopted. Pure: it says what to look through, and what follows from what is seen. */
public interface Adoptable {

    /** Return managed resources that only observe it, and those of its pools that are known. */
    List<KubeObject> observers();

    /** Return those that observe what the first look has shown; none where it shows nothing new. */
    default List<KubeObject> further(List<KubeObject> observed) {
        return List.of();
    }

    /** Return what stands for it, from all observers as they are after the look, in the same order. */
    Adoption adopted(List<KubeObject> observed);
}
